import { beforeEach, describe, expect, it } from 'vitest'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { readLadder } from '../../../lambdas/core/report/ladder.ts'
import { cachedRules } from '../../../lambdas/core/settings/cached-rules.ts'
import { defaultPolicies, type Rules, type Settings } from '../../../lambdas/core/settings/settings.ts'
import type { Signal } from '../../../lambdas/core/shared/watch.ts'
import { newWorld } from '../../support/memory.ts'
import { startIncident, units } from '../responses/incident.ts'

const ladder = readLadder('stations:20,centre:30,command:40')
const set = (more: Partial<Settings> = {}): Settings => ({
  version: 1,
  ladder,
  policies: defaultPolicies,
  changedAt: 1,
  changedBy: 'อรทัย',
  ...more,
})

describe('what routing follows', () => {
  let now: number
  let signals: Signal[]
  let load: () => Promise<Settings | undefined>
  beforeEach(() => {
    now = 0
    signals = []
  })
  const rules = () =>
    cachedRules(
      { load: () => load() },
      { freshFor: 1_000, now: () => now, watch: { raise: (signal) => void signals.push(signal) } },
    )

  it('is read once in a while, however many ask', async () => {
    let reads = 0
    load = async () => set({ version: ++reads })
    const { current } = rules()
    await Promise.all([current(), current()])
    now = 999
    expect(await current()).toMatchObject({ version: 1 })
    now = 1_000
    expect(await current()).toMatchObject({ version: 2 })
    expect(reads).toBe(2)
  })

  it.each([
    ['do not answer', () => Promise.reject(new Error('No answer'))],
    ['make no ladder', async () => set({ ladder: [] })],
  ])('is nothing where the settings %s, and what it was where it was something', async (_, broken) => {
    load = broken
    const { current } = rules()
    expect(await current()).toBeUndefined()
    expect(signals).toEqual(['SettingsIgnored'])
    load = async () => set()
    now += 1_000
    expect(await current()).toEqual(set())
    load = broken
    now += 1_000
    expect(await current()).toEqual(set())
    expect(signals).toHaveLength(2)
  })

  it('is nothing again once nothing is set', async () => {
    load = async () => undefined
    expect(await rules().current()).toBeUndefined()
    expect(signals).toEqual([])
  })
})

describe('a report', () => {
  const routed = async (rules: Rules | undefined) => {
    const incident = startIncident({}, newWorld(units))
    await incident.create()
    await deliver(incident.id, { ...incident.ports, rules: { current: async () => rules } })
    return incident
  }
  const told = (incident: Awaited<ReturnType<typeof routed>>) =>
    incident.timeline('routed').map((entry) => entry.units)

  it('has the ladder that was set when it was first routed, and keeps it', async () => {
    const incident = await routed({ ladder, policies: defaultPolicies })
    expect(incident.report().ladder).toEqual(ladder)
    await incident.amend({ kind: 'place', place: { latitude: 18.79, longitude: 98.99 } })
    const other = readLadder('stations:50,centre:60,command:70')
    const rules = { current: async () => ({ ladder: other, policies: defaultPolicies }) }
    await deliver(incident.id, { ...incident.ports, rules })
    expect(incident.report().routing?.candidates[0]?.unit.code).toBe('ST-50')
    expect(incident.report().ladder).toEqual(ladder)
  })

  it('keeps that of its stage where nothing is set', async () => {
    const incident = await routed(undefined)
    expect(incident.report().ladder).toEqual(incident.world.ladder)
    expect(told(incident)).toEqual([['ST-1', 'CE-10', 'TE-10']])
  })

  it.each([
    [[], ['ST-1']],
    [['team'], ['ST-1', 'TE-10']],
    [
      ['centre191', 'team', 'command'],
      ['ST-1', 'CE-10', 'TE-10', 'CO-10'],
    ],
  ] as const)('goes at once to %j besides the station', async (kinds, expected) => {
    const policies = { ...defaultPolicies, confinement: kinds }
    expect(told(await routed({ ladder, policies }))).toEqual([expected])
    const others = { ...defaultPolicies, sexualAbuseRisk: kinds }
    expect(told(await routed({ ladder, policies: others }))).toEqual([['ST-1', 'CE-10', 'TE-10']])
  })

  it('goes to the centre that stands in for the station whatever is set', async () => {
    const incident = startIncident({}, newWorld(units.filter(({ kind }) => kind !== 'station')))
    await incident.create()
    const policies = { ...defaultPolicies, confinement: [] }
    await deliver(incident.id, {
      ...incident.ports,
      rules: { current: async () => ({ ladder, policies }) },
    })
    expect(told(incident)).toEqual([['CE-10']])
  })
})
