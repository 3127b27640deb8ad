import { reportIdOf } from '../report/report-id.ts'
import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { ConversationAt, TimedAnswer, UnfinishedReport } from './conversation-state.ts'
import { amendWindow, maxRepeats, phoneNumberWait } from './limits.ts'
import { repeatQuestion, type StepResult } from './question.ts'
import { type EventContext, extendSession } from './session.ts'

/** Takes an answer into an unfinished report and asks for what is still missing. */
export const continueReport = (
  state: UnfinishedReport,
  given: { category?: TimedAnswer<Category>; place?: TimedAnswer<Place> },
  on: EventContext,
): StepResult => {
  const asking = {
    session: extendSession(state.session, on),
    ...(state.previous && { previous: state.previous }),
  }
  const category = given.category ?? (state.step === 'category' ? undefined : state.category)
  const place = given.place ?? (state.step === 'place' ? undefined : state.place)
  const phone = state.step === 'phone' ? undefined : state.phone
  const withPhone = phone && { phone }
  if (!category)
    return repeatQuestion({ step: 'category', ...asking, ...(place && { place }), ...withPhone }, on)
  if (!place) return repeatQuestion({ step: 'place', ...asking, category, ...withPhone }, on)
  const releaseAt = state.step === 'phone' ? state.releaseAt : on.now + phoneNumberWait
  const complete = { step: 'phone', ...asking, category, place, releaseAt } as const
  return phone ? submitReport(complete, phone, on) : repeatQuestion(complete, on)
}

/** A complete report goes out; within minutes of another one it brings that up to date. */
export const submitReport = (
  state: ConversationAt<'phone'>,
  phone: TimedAnswer<PhoneNumber> | undefined,
  on: EventContext,
): StepResult => {
  const { session, category, place, previous } = state
  const given = { category: category.value, place: place.value, ...(phone && { phone: phone.value }) }
  const answered = { session, category, place, ...(phone && { phone }) }
  if (previous && on.now - previous.reportedAt <= amendWindow && previous.repeats < maxRepeats) {
    const { report } = previous
    return {
      conversation: { ...previous, ...answered, repeats: previous.repeats + 1 },
      prompts: [{ kind: 'amended', report, what: 'again' }],
      effects: [{ kind: 'amend', report, amendment: { kind: 'again', ...given } }],
    }
  }
  const report = reportIdOf(on.userId, session)
  const counts = { amendments: 0, moves: 0, repeats: 0, talks: 0 }
  return {
    conversation: { step: 'reported', report, ...answered, reportedAt: on.now, ...counts },
    prompts: [{ kind: 'accepted', report, ...(phone && { phone: phone.value }) }],
    effects: [{ kind: 'submit', report, ...given }],
  }
}
