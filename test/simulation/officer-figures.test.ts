import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countOfficers } from '../../lambdas/core/officers/count.ts'
import { type CountRosterPorts, countRoster } from '../../lambdas/core/officers/count-roster.ts'
import { askOfficerFigures, type ProvinceOfficers } from '../../lambdas/core/officers/figures.ts'
import type { Officer } from '../../lambdas/core/officers/officer.ts'
import { random } from '../../local/demo/chance.ts'
import type { Operate } from '../support/links.ts'
import { officer } from '../support/officers.ts'
import { startScheduler } from '../support/scheduling.ts'

const question = { from: '2026-11-01', to: '2026-11-20' }

/** Officers who register and are imported while two counts read the roster piece by piece, and may die. */
const play = async (seed: number, dies: number): Promise<void> => {
  const chance = random(seed)
  const some = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(chance() * list.length)] as Thing
  const roster = new Map<string, Officer>()
  let mark = 0
  let kept: { readonly figures: readonly ProvinceOfficers[]; readonly mark: number } | undefined
  const portsOf = (operate: Operate): CountRosterPorts => ({
    roster: {
      mark: () => operate('mark', () => mark),
      async all() {
        const pieces: (readonly Officer[])[] = []
        for (const shard of [0, 1, 2, 3])
          pieces.push(
            await operate('shard', () =>
              [...roster.values()].filter(({ number }) => Number(number) % 4 === shard),
            ),
          )
        return pieces.flat()
      },
    },
    book: {
      countedMark: () => operate('counted mark', () => kept?.mark),
      keep: (figures, of) =>
        operate('keep', () => {
          if (!kept || kept.mark <= of) kept = { figures, mark: of }
        }),
    },
    now: () => 0,
  })
  const ask = async () => {
    const snapshot = { provinces: kept?.figures ?? [], isSettled: kept?.mark === mark }
    const expected = countOfficers([...roster.values()], question)
    const { isSettled, ...answer } = await askOfficerFigures(question, { read: async () => snapshot })
    if (isSettled) expect(answer).toEqual(expected)
    return isSettled
  }
  const change = (): void => {
    const number = String(Math.floor(chance() * 40))
    const at = Date.UTC(2026, 10, 1 + Math.floor(chance() * 28))
    const { registered, ...before } = roster.get(number) ?? officer(number)
    const moved = { ...before, province: some(['10', '50', '96'] as const), role: some(['พม.', 'ผู้การ']) }
    const isOut = chance() < 0.2
    roster.set(number, isOut ? moved : { ...moved, registered: registered ?? { userId: 'U', at } })
    mark += 1
  }
  let troubled = true
  const scheduler = startScheduler(chance, () => (troubled ? dies : 0))
  const changing = async (): Promise<void> => {
    for (let nth = 0; nth < 100; nth += 1) {
      await scheduler.start((operate) => operate('change', change))
      await ask()
    }
  }
  const counting = async (): Promise<void> => {
    for (let nth = 0; nth < 10; nth += 1) await scheduler.start((operate) => countRoster(portsOf(operate)))
  }
  const playing = [changing(), counting(), counting()]
  await scheduler.run()
  await Promise.all(playing)
  troubled = false
  const last = scheduler.start((operate) => countRoster(portsOf(operate)))
  await scheduler.run()
  await last
  expect(await ask()).toBe(true)
}

it.each([
  ['undisturbed', 0],
  ['dying at any moment', 0.05],
])('figures of officers that say they are settled are those of the roster: %s', async (_, dies) => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), (seed) => play(seed, dies)),
    { numRuns: 20, endOnFailure: true },
  )
})
