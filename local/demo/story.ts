import type { ResponderAction } from '../../lambdas/core/report/actions.ts'
import type { ReporterRole } from '../../lambdas/core/report/amendment.ts'
import type { Category } from '../../lambdas/core/shared/category.ts'
import type { Unit } from '../../lambdas/core/shared/unit.ts'
import type { Chance } from './chance.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const thaiOffset = 7 * hour

/** What happens to one invented report, decided before it is played. */
export interface Story {
  readonly nth: number
  /** Epoch milliseconds. */
  readonly at: number
  /** The linked station near which it happens, and how far from it (degrees). */
  readonly near: Unit
  readonly off: readonly [north: number, east: number]
  readonly category: Category
  readonly phone: boolean
  readonly chatOnly: boolean
  readonly who?: ReporterRole
  readonly language: 'th' | 'en'
  /** What the reporter writes afterwards, and what an officer answers. */
  readonly says?: string
  readonly answer?: string
  /** What officers press, and how long after acceptance (ms). Nobody acknowledges where it is empty. */
  readonly presses: readonly {
    readonly action: ResponderAction
    readonly after: number
    readonly outcome?: 'safe' | 'shelter'
  }[]
}

/** How often each problem is reported. */
const categoryWeights: Readonly<Record<Category, number>> = {
  threatOrAssault: 44,
  violentlyDisturbed: 24,
  unlawfulGathering: 16,
  sexualAbuseRisk: 9,
  confinement: 7,
}
/** Of a hundred reports so many come in each hour of the day: evenings and nights most. */
const hourWeights = [5, 4, 3, 2, 2, 1, 1, 2, 3, 3, 3, 3, 4, 3, 3, 4, 4, 5, 6, 7, 8, 8, 8, 7] as const
/** Some provinces are home to many more people than others. */
const provinceWeights: Readonly<Record<string, number>> = {
  '10': 14,
  '50': 6,
  '20': 6,
  '30': 5,
  '40': 4,
  '12': 4,
  '11': 4,
  '83': 4,
  '90': 4,
}

const said = [
  'ตอนนี้เสียงเงียบไปแล้ว แต่ยังกลัวอยู่',
  'เขายังอยู่หน้าบ้านค่ะ',
  'อยู่ห้องชั้น 2 ประตูล็อกไว้',
  'มีเด็กอยู่ด้วย 2 คน',
  'เขามีมีด ระวังด้วยนะครับ',
  'กลุ่มวัยรุ่นประมาณ 10 คน ขับรถเสียงดัง',
] as const
const answers = [
  'เจ้าหน้าที่กำลังเดินทาง อีกประมาณ 5 นาที',
  'รับทราบครับ ขอให้อยู่ในที่ปลอดภัย',
  'ถึงแล้วครับ ขอทราบเลขห้อง',
] as const

/**
 * Invents reports over the days before a moment, slowly more of them towards the end.
 * @param stations those that have a LINE group
 */
export const inventStories = (
  count: number,
  days: number,
  until: number,
  stations: readonly Unit[],
  chance: Chance,
): readonly Story[] => {
  const byProvince = Map.groupBy(stations, ({ province }) => province)
  const weights = Object.fromEntries([...byProvince.keys()].map((code) => [code, provinceWeights[code] ?? 1]))
  const stories: Story[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const near = chance.one(byProvince.get(chance.kind(weights) as Unit['province']) ?? stations)
    const story = inventStory(nth, momentWithin(days, until, chance), near, chance)
    // Now and then a neighbour reports the same.
    const earlier = stories.at(-1)
    stories.push(earlier && chance.happens(0.03) ? besides(story, earlier, chance) : story)
  }
  return stories.toSorted((one, other) => one.at - other.at)
}

/** The same incident, seen by somebody else some minutes later and some metres away. */
const besides = (story: Story, { at, near, off, category }: Story, chance: Chance): Story => ({
  ...story,
  near,
  category,
  at: at + chance.between(30_000, 8 * minute),
  off: [off[0] + 0.0004, off[1] + 0.0003],
})

const momentWithin = (days: number, until: number, chance: Chance): number => {
  // The larger of two draws: more towards the end.
  const back = Math.min(chance.between(0, days * 1_000), chance.between(0, Math.round(days * 1_500))) / 1_000
  const midnight = Math.floor((until - back * day + thaiOffset) / day) * day - thaiOffset
  const hourOfDay = Number(
    chance.kind(Object.fromEntries(hourWeights.map((weight, at) => [String(at), weight]))),
  )
  const at = midnight + hourOfDay * hour + chance.between(0, hour - 1)
  return at < until ? at : at - day
}

const inventStory = (nth: number, at: number, near: Unit, chance: Chance): Story => {
  const speaks = chance.happens(0.3)
  const whoWeights = { victim: 5, relative: 3, witness: 4, welfare: 1 } as const
  return {
    nth,
    at,
    near,
    off: [chance.between(-250, 250) / 10_000, chance.between(-250, 250) / 10_000],
    category: chance.kind(categoryWeights),
    phone: chance.happens(0.85),
    chatOnly: chance.happens(0.15),
    language: chance.happens(0.04) ? 'en' : 'th',
    ...(chance.happens(0.4) && { who: chance.kind(whoWeights) }),
    ...(speaks && { says: chance.one(said) }),
    ...(speaks && chance.happens(0.6) && { answer: chance.one(answers) }),
    presses: inventPresses(chance),
  }
}

/** How a case goes: mostly acknowledged in about a minute, now and then late, seldom never. */
const inventPresses = (chance: Chance): Story['presses'] => {
  const course = chance.kind({
    closed: 56,
    arrivedOnly: 2,
    acknowledgedOnly: 3,
    notFound: 16,
    prank: 8,
    forwarded: 12,
    nobody: 3,
  })
  if (course === 'nobody') return []
  const acknowledged = 8_000 + chance.about(chance.happens(0.85) ? 45_000 : 6 * minute)
  const arrived = acknowledged + 3 * minute + chance.about(9 * minute)
  const ended = arrived + 5 * minute + chance.about(25 * minute)
  const taken = { action: 'acknowledge', after: acknowledged } as const
  const there = { action: 'arrived', after: arrived } as const
  switch (course) {
    case 'acknowledgedOnly':
      return [taken]
    case 'arrivedOnly':
      return [taken, there]
    case 'closed':
      return [taken, ...(chance.happens(0.8) ? [there] : []), { action: 'closed', after: ended }]
    case 'notFound':
      return [taken, there, { action: 'notFound', after: ended }]
    case 'prank':
      return [
        taken,
        there,
        { action: 'prank', after: ended },
        { action: 'confirmPrank', after: ended + 2 * minute },
      ]
    case 'forwarded': {
      const care = [
        { action: 'forward', after: ended },
        { action: 'acceptCare', after: ended + 10 * minute + chance.about(hour) },
        { action: 'followedUp', after: ended + 25 * hour },
      ] as const
      const isDone = chance.happens(0.7)
      const outcome = chance.happens(0.8) ? 'safe' : 'shelter'
      return [
        taken,
        there,
        { action: 'closed', after: ended - minute },
        ...care,
        ...(isDone ? [{ action: 'closeCare', after: ended + 8 * day, outcome } as const] : []),
      ]
    }
  }
}
