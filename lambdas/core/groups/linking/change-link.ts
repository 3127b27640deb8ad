import type { GroupRecord } from './link-attempts.ts'
import type { UnitLinks } from './ports.ts'
import type { UnitLink } from './unit-link.ts'

/** So many writers of one item at once mean that something else is wrong. */
const maxAttempts = 12

/** What is to be saved, if anything, and what the caller is to know. */
export interface LinkChange<Item, Answer> {
  readonly next?: Item | undefined
  readonly answer: Answer
}

/** Changes what is remembered of a group under its version, however often somebody comes in between. */
export const changeGroup = async <Answer>(
  links: UnitLinks,
  groupId: string,
  how: (group: GroupRecord) => LinkChange<GroupRecord, Answer>,
): Promise<Answer> => {
  for (let turn = 0; turn < maxAttempts; turn += 1) {
    const { next, answer } = how(await links.loadGroup(groupId))
    if (!next || (await links.saveGroup(next))) return answer
  }
  throw new Error(`A group changed under ${maxAttempts} tries to save it`)
}

/** The same for a unit's link, with the link as it then stands; undefined where the roster has no such unit. */
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
  throw new Error(`Unit ${unit} changed under ${maxAttempts} tries to save it`)
}
