import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableNearby } from '../../../../lambdas/adapters/dynamodb/reports/nearby.ts'
import { sightingKey } from '../../../../lambdas/adapters/dynamodb/table.ts'
import type { Sighting } from '../../../../lambdas/core/delivery/ports.ts'
import { reportIdOf } from '../../../../lambdas/core/report/report-id.ts'
import type { Category } from '../../../../lambdas/core/shared/category.ts'
import { metresBetween, type Point } from '../../../../lambdas/core/shared/place.ts'
import { startTable } from '../../../support/table.ts'

let table: Awaited<ReturnType<typeof startTable>>
beforeAll(async () => {
  table = await startTable()
})
afterAll(() => table.close())

const now = Date.UTC(2026, 10, 21, 3)
const nearby = () => tableNearby(table, () => now)
let nth = 0
const sighting = (
  point: Point,
  { at = now, category = 'confinement' }: { at?: number; category?: Category } = {},
): Sighting => {
  const userId = `U${++nth}`
  return { report: reportIdOf(userId, { id: 'MAP', startedAt: at }), userId, category, point, at }
}
const seen = async (from: Sighting, since = now - 900_000) =>
  (await nearby().around(from, since)).map(({ report }) => report)

/** The longest step to the east that is still 150 m, and to the north. */
const step = (latitude: number) => ({
  north: 149.9 / 111_195,
  east: 149.9 / (111_195 * Math.cos((latitude * Math.PI) / 180)),
})

describe('the map of the last minutes', () => {
  it.each([
    ['in the middle of a cell', 13.7563, 100.5018],
    ['on a corner of four cells', 13.756, 100.502],
    ['just before a corner', 13.755_999_9, 100.501_999_9],
    ['in the south of Thailand', 5.62, 101.1],
    ['in the north of Thailand', 20.46, 99.9],
  ])('finds whoever is within 150 m in any direction: %s', async (_, latitude, longitude) => {
    const { north, east } = step(latitude)
    const here = sighting({ latitude, longitude })
    for (const [up, right] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [0.7, 0.7],
      [-0.7, -0.7],
      [0.7, -0.7],
      [-0.7, 0.7],
    ] as const) {
      const there = sighting({ latitude: latitude + up * north, longitude: longitude + right * east })
      expect(metresBetween(here.point, there.point)).toBeLessThan(150)
      await nearby().put(there)
      expect(await seen(here)).toContain(there.report)
    }
  })

  it('finds them from either side, wherever in Thailand', async () => {
    const somewhere = fc.record({
      latitude: fc.double({ min: 5.6, max: 20.5, noNaN: true }),
      longitude: fc.double({ min: 97.3, max: 105.7, noNaN: true }),
      bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    })
    await fc.assert(
      fc.asyncProperty(somewhere, async ({ latitude, longitude, bearing }) => {
        const { north, east } = step(latitude)
        const one = sighting({ latitude, longitude })
        const other = sighting({
          latitude: latitude + north * Math.cos(bearing),
          longitude: longitude + east * Math.sin(bearing),
        })
        await nearby().put(one)
        await nearby().put(other)
        expect(await seen(one)).toContain(other.report)
        expect(await seen(other)).toContain(one.report)
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('does not bring the whole town along', async () => {
    const here = sighting({ latitude: 15, longitude: 101 })
    const far = sighting({ latitude: 15.01, longitude: 101 })
    await nearby().put(far)
    expect(await seen(here)).not.toContain(far.report)
  })

  it('keeps kinds of incidents apart', async () => {
    const point = { latitude: 16, longitude: 101 }
    const other = sighting(point, { category: 'threatOrAssault' })
    await nearby().put(other)
    expect(await seen(sighting(point))).toEqual([])
  })

  it('finds what was accepted since, and at that very moment', async () => {
    const point = { latitude: 17, longitude: 101 }
    const [before, at, after] = [-1, 0, 1].map((ms) => sighting(point, { at: now - 900_000 + ms }))
    for (const one of [before, at, after]) if (one) await nearby().put(one)
    expect(await seen(sighting(point))).toEqual([at?.report, after?.report])
  })

  it('reads back what was put there, once however often it was put', async () => {
    const one = sighting({ latitude: 18, longitude: 101 })
    await nearby().put(one)
    await nearby().put(one)
    expect(await nearby().around(one, one.at)).toEqual([one])
  })

  it('forgets after an hour', async () => {
    const one = sighting({ latitude: 13.001, longitude: 101.0015 })
    await nearby().put(one)
    const { pk } = sightingKey('confinement', 4_333, 33_667, one.at, '')
    const { Items } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
      }),
    )
    expect(Items).toMatchObject([{ expiresAt: now / 1_000 + 3_600 }])
  })
})
