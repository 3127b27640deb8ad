import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eventually, type OwnStack, startOwnStack } from '../support/running-stack.ts'

let stack: OwnStack
beforeAll(async () => {
  // A quarter of an hour takes three seconds.
  stack = await startOwnStack({ scheduleMinuteMs: 200 })
})
afterAll(() => stack.close())

/** What the function that looks at the quota has written to its log, oldest first. */
const looks = async (): Promise<readonly Record<string, unknown>[]> => {
  const log = await readFile(join(stack.dataDirectory, 'functions.log'), 'utf8')
  return log
    .split('\n')
    .filter((line) => line.includes(' [quota] {'))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))))
}
const last = async (name: string) => (await looks()).findLast((look) => name in look)

const setting = (monthlyLimit: number | null) =>
  fetch(`${stack.lineUrl}/_line/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ monthlyLimit }),
  })

it('a plan without a limit shows as nothing used', async () => {
  const look = await eventually(
    () => last('LineQuotaUsedShare'),
    (found) => found !== undefined,
  )
  expect(look).toMatchObject({ LineQuotaUsedShare: 0, service: 'EssHelpMe-dev' })
  expect(look).not.toHaveProperty('LineQuotaRemaining')
})

it('a limit is counted in reports, as the groups are in fact, and the alarm rings once the reserve is touched', async () => {
  await setting(1_000_000)
  const plenty = await eventually(
    () => last('LineQuotaRemaining'),
    (found) => found !== undefined,
  )
  expect(plenty).toMatchObject({ LineQuotaRemaining: 1_000_000 })
  expect(await last('LineReserveReached')).toBeUndefined()

  await setting(100)
  expect(
    await eventually(
      () => last('LineReserveReached'),
      (found) => found !== undefined,
    ),
  ).toMatchObject({
    LineReserveReached: 1,
  })
  const touched = await last('LineQuotaRemaining')
  const said = await last('forecast')
  expect(touched).toMatchObject({ LineQuotaRemaining: 100, LineQuotaUsedShare: 0 })
  expect(said).toMatchObject({ reserve: 5, forecast: { reserve: 'touched' } })
  expect(touched?.LineQuotaReportsLeft).toBe(Math.floor(100 / Number(said?.cost)))
})

it('groups are asked for their sizes, fifty at a look', async () => {
  const asked = (await looks()).filter((look) => 'asked' in look).map((look) => look.asked)
  expect(new Set(asked)).toEqual(new Set([50]))
  expect((await looks()).filter(({ level }) => level === 'ERROR')).toEqual([])
})
