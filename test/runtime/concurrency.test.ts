import { expect, it } from 'vitest'
import { limitConcurrency } from '../../lambdas/runtime/concurrency.ts'

/** Work that ends when it is told to. */
const held = () => {
  const running: (() => void)[] = []
  let most = 0
  let busy = 0
  return {
    most: () => most,
    begun: () => running.length,
    async work(): Promise<string> {
      busy += 1
      most = Math.max(most, busy)
      await new Promise<void>((resolve) => running.push(resolve))
      busy -= 1
      return 'done'
    },
    release: () => running.splice(0).forEach((end) => void end()),
  }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('lets so many work at once, and the others after them', async () => {
  const inTurn = limitConcurrency(2, 60_000)
  const { work, most, begun, release } = held()
  const all = Array.from({ length: 5 }, () => inTurn(work, 'late'))
  for (const begins of [2, 2, 1]) {
    await settled()
    expect(begun()).toBe(begins)
    release()
  }
  expect(await Promise.all(all)).toEqual(Array(5).fill('done'))
  expect(most()).toBe(2)
})

it('turns away whoever has waited long enough, and keeps no place for them', async () => {
  const inTurn = limitConcurrency(1, 20)
  const { work, release } = held()
  const first = inTurn(work, 'late')
  expect(await inTurn(work, 'late')).toBe('late')
  release()
  expect(await first).toBe('done')
  expect(await inTurn(async () => 'next', 'late')).toBe('next')
})

it('goes on after work that fails', async () => {
  const inTurn = limitConcurrency(1, 60_000)
  const failing = inTurn(() => Promise.reject(new Error('no')), 'late')
  const next = inTurn(async () => 'next', 'late')
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})
