import type { GroupEvent } from '../../../lambdas/core/groups/group-events.ts'
import { type ResponderAction, responderActions } from '../../../lambdas/core/report/actions.ts'
import type { Notice, Report } from '../../../lambdas/core/report/model.ts'
import { caseCode } from '../../../lambdas/core/report/report-id.ts'
import type { GroupPress } from '../../../lambdas/core/responses/group-message.ts'
import { careOutcomes } from '../../../lambdas/core/shared/care-outcome.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import type { Country, Member } from './country.ts'
import type { Ledger } from './history.ts'
import { replyTokenOf } from './line.ts'
import type { Service } from './service.ts'
import type { Timetable } from './timetable.ts'

interface Parts {
  readonly timetable: Timetable
  readonly chance: Chance
  readonly country: Country
  readonly ledger: Ledger
  readonly bring: Service['bring']
}

/** The people in the groups: some do their work, some press at random, and some reports nobody answers. */
export interface Officers {
  /** A group has read this about a report. */
  readonly notified: (groupId: string, report: Report, notice: Notice, messageIds: readonly string[]) => void
}

type Mood = 'nobody' | 'sensible' | 'random'
const moods: Readonly<Record<Mood, number>> = { nobody: 15, sensible: 45, random: 40 }
const minute = 60_000
const hour = 60 * minute

export const newOfficers = ({ timetable, chance, country, ledger, bring }: Parts): Officers => {
  const moodOf = new Map<ReportId, Mood>()
  /** The groups that have read of a report, in the order in which they did. */
  const holders = new Map<ReportId, string[]>()
  let events = 0
  const later = (milliseconds: number, work: () => void): void =>
    timetable.at(timetable.now() + milliseconds, work)
  const memberOf = (groupId: string): Member => chance.one(country.groups.get(groupId) ?? [nobody])
  const happen = (groupId: string, did: GroupEvent['did'], userId?: string): string => {
    events += 1
    const id = `E${events}`
    const at = timetable.now()
    const replyToken = replyTokenOf(groupId, id, at)
    const event: GroupEvent = { id, groupId, at, did, replyToken, ...(userId && { userId }) }
    bring([{ kind: 'group', event }], () => {
      const pressed = ledger.presses.get(id)
      if (pressed) pressed.isTaken = true
    })
    return id
  }
  const press = (groupId: string, action: ResponderAction, id: ReportId, who = memberOf(groupId)): void => {
    const outcome = action === 'closeCare' && { outcome: chance.one(careOutcomes) }
    const button: Extract<GroupPress, { kind: 'respond' }> = {
      kind: 'respond',
      action,
      report: id,
      ...outcome,
    }
    const at = timetable.now()
    // LINE does not always say who presses in a group.
    const event = happen(
      groupId,
      { kind: 'pressed', press: button },
      chance.happens(0.9) ? who.userId : undefined,
    )
    const pressed = { at, event, groupId, press: button }
    ledger.presses.set(event, pressed)
    ledger.of(id).presses.push(pressed)
  }

  /** Any button by anybody, now and then several at the same instant. */
  const pressAtRandom = (id: ReportId): void => {
    const notified = holders.get(id) ?? []
    const anywhere = chance.happens(0.15) || notified.length === 0
    const groupId = chance.one(anywhere ? [...country.groups.keys()] : notified)
    const action = chance.happens(0.4) ? 'acknowledge' : chance.one(responderActions)
    press(groupId, action, chance.happens(0.02) ? forged(id) : id)
    if (!chance.happens(0.35)) return
    for (let others = chance.between(1, 3); others > 0; others -= 1) {
      const isSame = chance.happens(0.7)
      press(
        chance.happens(0.5) || notified.length === 0 ? groupId : chance.one(notified),
        isSame ? action : chance.one(responderActions),
        id,
      )
    }
  }
  const answer = (groupId: string, id: ReportId, quoted: string | undefined): void => {
    const word = chance.happens(0.8) ? 'ตอบ' : 'บันทึก'
    const named = quoted && chance.happens(0.8) ? '' : ` ${caseCode(id)}`
    const said = {
      kind: 'said' as const,
      text: `${word}${named} กำลังไป`,
      ...(!named && quoted && { quoted }),
    }
    happen(groupId, said, memberOf(groupId).userId)
  }
  /** Takes it, goes there, ends it. */
  const work = (groupId: string, id: ReportId): void => {
    const who = memberOf(groupId)
    press(groupId, 'acknowledge', id, who)
    if (chance.happens(0.1)) press(groupId, 'acknowledge', id)
    const arrives = chance.about(6 * minute)
    if (chance.happens(0.7)) later(arrives, () => press(groupId, 'arrived', id, who))
    const ends = arrives + chance.about(10 * minute)
    const end = chance.kind({ closed: 55, forward: 15, notFound: 15, prank: 10, nothing: 5 })
    if (end === 'nothing') return
    later(ends, () => press(groupId, end, id, who))
    if (end === 'forward') later(ends + chance.about(minute), () => press(groupId, 'closed', id, who))
    if (end === 'prank') {
      later(ends + chance.about(2 * minute), () => press(groupId, 'confirmPrank', id))
      if (chance.happens(0.3)) later(ends + 5 * minute, () => press(groupId, 'undoPrank', id))
    }
  }
  /** Just when the ladder takes its next step. */
  const pressAtLast = (groupId: string, { id, openedAt, ladder }: Report): void => {
    const { after } = chance.one(ladder)
    const wait = openedAt + after + chance.between(-300, 900) - timetable.now()
    if (wait > 0) later(wait, () => press(groupId, 'acknowledge', id))
  }
  const moodFor = (id: ReportId): Mood => {
    const known = moodOf.get(id)
    if (known) return known
    const mood = chance.kind(moods)
    moodOf.set(id, mood)
    const presses = mood === 'random' ? chance.between(1, 18) : 0
    const within = chance.one([2 * minute, 10 * minute, 40 * minute])
    for (let nth = 0; nth < presses; nth += 1) later(chance.between(0, within), () => pressAtRandom(id))
    return mood
  }

  return {
    notified(groupId, report, { to, content }, [messageId]) {
      const { id } = report
      const known = holders.get(id)
      if (!known) holders.set(id, [groupId])
      else if (!known.includes(groupId)) known.push(groupId)
      const mood = moodFor(id)
      if (mood === 'nobody' || to.kind !== 'unit') return
      const isPolice = to.unit.kind !== 'team'
      const isCall = content.kind === 'incident' || content.kind === 'reopened' || content.kind === 'reminder'
      if (isCall && isPolice && mood === 'sensible' && chance.happens(0.45))
        later(chance.about(40_000), () => work(groupId, id))
      if (content.kind === 'incident' && isPolice && chance.happens(0.1)) pressAtLast(groupId, report)
      if (isCall && chance.happens(0.2)) later(chance.about(3 * minute), () => answer(groupId, id, messageId))
      if (content.kind === 'forwarded') {
        if (chance.happens(0.8)) later(chance.about(20 * minute), () => press(groupId, 'acceptCare', id))
        if (chance.happens(0.3)) later(chance.about(60 * hour), () => press(groupId, 'closeCare', id))
      }
      if (content.kind === 'followUpDue' && chance.happens(0.6))
        later(chance.about(hour), () => press(groupId, 'followedUp', id))
    },
  }
}

const nobody: Member = { userId: `U${'0'.repeat(32)}`, name: 'nobody' }

/** A report that never was. */
const forged = (id: ReportId): ReportId => `${id.slice(0, -4)}0000` as ReportId
