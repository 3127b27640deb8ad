import type { Chance } from '../../../local/demo/chance.ts'
import type { World } from '../../support/memory.ts'
import type { Country } from './country.ts'
import type { Line } from './line.ts'
import type { Service } from './service.ts'
import type { Timetable } from './timetable.ts'
import type { Trouble } from './trouble.ts'

interface Stage {
  readonly world: World
  readonly timetable: Timetable
  readonly chance: Chance
  readonly trouble: () => Trouble
  readonly country: Country
  readonly line: Line
  readonly service: Service
  readonly until: number
}

const minute = 60_000

/** Outages, used-up months and groups that leave: minute by minute. */
export const bringWeather = (stage: Stage): void => {
  const { timetable, chance, trouble, line, until } = stage
  const next = (): void => {
    const now = timetable.now()
    if (now >= until) return
    const { outages, limits, leaves } = trouble()
    if (chance.happens(outages / 60)) line.down.until = now + chance.between(1, 10) * minute
    if (chance.happens(limits / 60)) line.limited.until = now + chance.between(5, 20) * minute
    if (chance.happens(leaves / 60)) loseGroup(stage)
    timetable.at(now + minute, next)
  }
  next()
  timetable.at(until, () => {
    line.down.until = 0
    line.limited.until = 0
  })
}

/** A group removes the account, and its people make a new one within an hour. */
const loseGroup = ({ world, timetable, chance, country, line, service }: Stage): void => {
  const linked = [...world.links.values()].filter(({ groupId }) => groupId !== undefined)
  const { groupId = '' } = chance.one(linked)
  const codes = linked.filter((link) => link.groupId === groupId).map(({ unit }) => unit.code)
  const members = country.groups.get(groupId) ?? []
  line.gone.add(groupId)
  const at = timetable.now()
  const left = { id: `left-${groupId}`, groupId, at, did: { kind: 'left' } } as const
  service.bring([{ kind: 'group', event: left }])
  timetable.at(at + chance.between(5, 60) * minute, () => {
    const linkedAt = timetable.now()
    const next = `C${codes[0]}${linkedAt}`.padEnd(33, '0')
    country.groups.delete(groupId)
    country.groups.set(next, members)
    for (const code of codes) {
      const link = world.links.get(code)
      if (link) world.links.set(code, { ...link, groupId: next, linkedAt, version: link.version + 1 })
    }
  })
}
