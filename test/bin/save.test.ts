import { expect, it } from 'vitest'
import { saveAll } from '../../bin/import/save.ts'

it('begins no more once a write has failed, and counts what was written', async () => {
  let begun = 0
  const write = (many: number) => ({
    many,
    async make() {
      begun += 1
      await Promise.resolve()
      if (many === 0) throw new Error('full')
    },
  })
  const writes = [write(2), write(3), write(0), ...Array.from({ length: 20 }, () => write(1))]
  const { saved, error } = await saveAll(writes, 2, () => undefined)
  expect(error).toEqual(new Error('full'))
  expect(begun).toBeLessThan(6)
  expect(saved).toBeGreaterThanOrEqual(5)
  expect(saved).toBeLessThan(10)
})
