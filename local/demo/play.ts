import { createHash } from 'node:crypto'
import { type Chat, newChat } from '../../lambdas/core/conversation/chat.ts'
import type { Effect } from '../../lambdas/core/conversation/conversation-state.ts'
import { carryOutEffect } from '../../lambdas/core/conversation/effects.ts'
import { deliver } from '../../lambdas/core/delivery/deliver.ts'
import { isSceneAction } from '../../lambdas/core/report/actions.ts'
import { reportDueAt } from '../../lambdas/core/report/due.ts'
import type { Report } from '../../lambdas/core/report/model.ts'
import { cardsOf, isPoliceCard } from '../../lambdas/core/report/report.ts'
import { caseCode, reportIdOf } from '../../lambdas/core/report/report-id.ts'
import { handleGroupCommand } from '../../lambdas/core/responses/group-command.ts'
import { respondToPress } from '../../lambdas/core/responses/respond-to-press.ts'
import { parsePhone } from '../../lambdas/core/shared/phone.ts'
import type { ReportId } from '../../lambdas/core/shared/report-id.ts'
import type { Story } from './story.ts'
import type { Timetable } from './timetable.ts'
import type { World } from './world.ts'

/** Whom a story is about: nobody's LINE id, the same for the same seed. */
const idOf = (...parts: readonly (string | number)[]): string =>
  `U${createHash('sha256').update(parts.join('/')).digest('hex').slice(0, 32)}`

/** From the last tap to the router's turn (ms). */
const fastPath = (nth: number): number => 250 + ((nth * 137) % 900)

/** Puts all that happens in these stories on the timetable: the rules decide what comes of it. */
export const play = (stories: readonly Story[], seed: number, world: World, timetable: Timetable): void => {
  for (const story of stories) timetable.plan(story.at, () => begin(story, seed, world, timetable))
}

const begin = async (story: Story, seed: number, world: World, timetable: Timetable): Promise<void> => {
  const { nth, at, near, off, category, language } = story
  const userId = idOf('demo', seed, nth)
  const chat: Chat = { ...newChat(userId), language }
  const id = reportIdOf(userId, { id: String(seed), startedAt: at })
  const place = { latitude: near.point.latitude + off[0], longitude: near.point.longitude + off[1] }
  const phone = story.phone
    ? parsePhone(`08${String(10_000_000 + ((nth * 7_919 + seed) % 89_999_999))}`)
    : undefined
  const does = (after: number, nthOfIts: number, effect: Effect): void =>
    timetable.plan(at + after, async () => {
      await carryOutEffect(chat, effect, { eventId: `${id}-${nthOfIts}`, at: timetable.now() }, world)
      goOn(id, world, timetable)
    })
  await carryOutEffect(
    chat,
    { kind: 'submit', report: id, category, place, ...(phone && { phone }) },
    { eventId: id, at },
    world,
  )
  goOn(id, world, timetable, fastPath(nth))
  if (story.chatOnly) does(12_000, 1, { kind: 'amend', report: id, amendment: { kind: 'chatOnly' } })
  if (story.who) does(20_000, 2, { kind: 'amend', report: id, amendment: { kind: 'who', role: story.who } })
  if (story.says) does(95_000, 3, { kind: 'talk', report: id, said: { kind: 'text', text: story.says } })
  if (story.answer) timetable.plan(at + 200_000, () => answer(id, story.answer ?? '', world, timetable))
  story.presses.forEach(({ after, ...pressed }, index) => {
    timetable.plan(at + after, async () => {
      await pressAs(id, pressed, index, world)
      goOn(id, world, timetable)
    })
  })
}

/** Whatever a report owes is done when it is due, as the queue and the sweep would have it done. */
const goOn = (id: ReportId, world: World, timetable: Timetable, atLeast = 0): void => {
  const report = world.stored.get(id)
  const dueAt = report && reportDueAt(report)
  if (dueAt === undefined) return
  timetable.plan(Math.max(dueAt, timetable.now() + Math.max(atLeast, 20)), async () => {
    const due = reportDueAt(world.stored.get(id) as Report)
    if (due === undefined || due > timetable.now()) return
    await deliver(id, world)
    goOn(id, world, timetable)
  })
}

/** The group from which it is pressed: the first of those that may. A team presses what is a team's. */
const groupFor = (report: Report, isScene: boolean) => {
  const team = report.care?.team
  if (!isScene) return team
  const told = cardsOf(report).filter((card) => isPoliceCard(card) && card.state.kind === 'sent')
  const holder = told.find(({ to }) => to.unit.code === report.holder?.unit.code)
  return (holder ?? told[0])?.to
}

const pressAs = async (
  id: ReportId,
  pressed: Omit<Story['presses'][number], 'after'>,
  nth: number,
  world: World,
): Promise<void> => {
  const report = world.stored.get(id)
  const to = report && groupFor(report, isSceneAction(pressed.action))
  if (!to) return
  // A prank is confirmed by somebody else than whoever proposed it.
  const isSecond = pressed.action === 'confirmPrank'
  const userId = isSecond
    ? idOf('second', to.groupId)
    : (world.officerOf(to.unit.code) ?? idOf('first', to.groupId))
  await respondToPress(
    { id: `${id}-press-${nth}`, groupId: to.groupId, userId },
    { kind: 'respond', report: id, ...pressed },
    world,
  )
}

const answer = async (id: ReportId, text: string, world: World, timetable: Timetable): Promise<void> => {
  const report = world.stored.get(id)
  const to = report?.holder && groupFor(report, true)
  if (!to) return
  const userId = world.officerOf(to.unit.code) ?? idOf('first', to.groupId)
  const words = { kind: 'answer', text, caseCode: caseCode(id) } as const
  await handleGroupCommand(
    { id: `${id}-answer`, groupId: to.groupId, userId, at: timetable.now() },
    words,
    undefined,
    world,
  )
  goOn(id, world, timetable)
}
