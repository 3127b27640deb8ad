import type { GroupRecord } from './link-attempts.ts'
import type { UnitLinks } from './ports.ts'
import type { UnitLink } from './unit-link.ts'

/** Attempts to save one item. Losing this many races in a row means that something else is wrong. */
const maxAttempts = 12

/** The result of a change: the item to save, if anything changed, and the answer for the caller. */
export interface LinkChange<Item, Answer> {
  readonly next?: Item | undefined
  readonly answer: Answer
}

/**
 * Changes a group's record with optimistic locking: if
 * somebody else saved in between, the change is applied again.
 */
export const changeGroup = async <Answer>(
  links: UnitLinks,
  groupId: string,
  how: (group: GroupRecord) => LinkChange<GroupRecord, Answer>,
): Promise<Answer> => {
  for (let turn = 0; turn < maxAttempts; turn += 1) {
    const { next, answer } = how(await links.loadGroup(groupId))
    if (!next || (await links.saveGroup(next))) return answer
  }
  throw new Error(`Could not save a group after ${maxAttempts} tries because of concurrent changes`)
}

/**
 * The same for a unit's link; returns the link as it stands now, undefined if the roster has no such unit.
 */
export const changeLink = async <Answer>(
  links: UnitLinks,
  unit: string,
  how: (link: UnitLink) => LinkChange<UnitLink, Answer> | Promise<LinkChange<UnitLink, Answer>>,
): Promise<{ readonly link: UnitLink; readonly answer: Answer } | undefined> => {
  for (let turn = 0; turn < maxAttempts; turn += 1) {
    const link = await links.load(unit)
    if (!link) return undefined
    const { next, answer } = await how(link)
    if (!next) return { link, answer }
    const saved = await links.save(next)
    if (saved) return { link: saved, answer }
  }
  throw new Error(`Could not save unit ${unit} after ${maxAttempts} tries because of concurrent changes`)
}
