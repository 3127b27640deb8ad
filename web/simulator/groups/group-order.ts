import type { SimulatedChat } from '../line/chat.ts'

const kinds = { ST: 'station', C191: 'centre191', TEAM: 'team', CMD: 'command' } as const
const order = Object.values(kinds)

export type GroupKind = (typeof order)[number]

/** What kind of unit a group belongs to, by the letters of the unit's code; undefined for other groups. */
export const kindOf = ({ unit }: SimulatedChat): GroupKind | undefined => {
  const letters = unit?.split('-')[0] ?? ''
  return letters in kinds ? kinds[letters as keyof typeof kinds] : undefined
}

/** Station, 191 centre, team, then the rest. */
const byKind = (a: SimulatedChat, b: SimulatedChat): number => {
  const place = (chat: SimulatedChat) => {
    const kind = kindOf(chat)
    return kind ? order.indexOf(kind) : order.length
  }
  return place(a) - place(b)
}

/** The two digits of a unit's code that say its province; other groups stand for themselves. */
const provinceOf = ({ id, unit }: SimulatedChat): string => /-(\d{2})/.exec(unit ?? '')?.[1] ?? id

/**
 * The order in which groups stand side by side: those of one province together, by kind; the province in which
 * one was opened last comes first, so that a new report is in sight. `opened` is in the order of opening.
 */
export const sideBySide = (opened: readonly SimulatedChat[]): SimulatedChat[] => {
  const provinces = Map.groupBy(opened.toReversed(), provinceOf)
  return [...provinces.values()].flatMap((groups) => groups.toReversed().sort(byKind))
}

/** Groups in which something happened first, latest on top; the others as they came. */
export const sortGroups = (
  groups: readonly SimulatedChat[],
  activity: readonly string[],
): SimulatedChat[] => {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const recent = activity.flatMap((id) => byId.get(id) ?? [])
  const recentIds = new Set(recent.map(({ id }) => id))
  return [...recent, ...groups.filter(({ id }) => !recentIds.has(id))]
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Groups whose name or unit code holds every word of the query. */
export const matching = (groups: readonly SimulatedChat[], query: string): SimulatedChat[] => {
  const texts = folded(query).split(/\s+/).filter(Boolean)
  return groups.filter(({ name, unit }) => {
    const text = folded(`${name} ${unit ?? ''}`)
    return texts.every((word) => text.includes(word))
  })
}

const mostPanes = 6

/** The groups shown side by side after `opened` joined them: the one that was opened first makes room. */
export const withOpened = (open: readonly string[], opened: string): readonly string[] =>
  open.includes(opened) ? open : [...open, opened].slice(-mostPanes)
