import { reportIdOf } from '../report/report-id.ts'
import type { Category } from '../shared/category.ts'
import type { PhoneNumber } from '../shared/phone.ts'
import type { Place } from '../shared/place.ts'
import type { ConversationAt, Given, Unfinished } from './conversation-state.ts'
import { amendWindow, mostRepeats, phoneWait } from './limits.ts'
import { type Step, say } from './question.ts'
import { heard, type Occasion } from './session.ts'

/** Takes an answer into an unfinished report and asks for what is still missing. */
export const onward = (
  state: Unfinished,
  given: { category?: Given<Category>; place?: Given<Place> },
  on: Occasion,
): Step => {
  const asking = {
    session: heard(state.session, on),
    ...(state.previous && { previous: state.previous }),
  }
  const category = given.category ?? (state.step === 'category' ? undefined : state.category)
  const place = given.place ?? (state.step === 'place' ? undefined : state.place)
  const phone = state.step === 'phone' ? undefined : state.phone
  const withPhone = phone && { phone }
  if (!category) return say({ step: 'category', ...asking, ...(place && { place }), ...withPhone }, on)
  if (!place) return say({ step: 'place', ...asking, category, ...withPhone }, on)
  const releaseAt = state.step === 'phone' ? state.releaseAt : on.now + phoneWait
  const complete = { step: 'phone', ...asking, category, place, releaseAt } as const
  return phone ? submit(complete, phone, on) : say(complete, on)
}

/** A complete report goes out; within minutes of another one it brings that up to date. */
export const submit = (
  state: ConversationAt<'phone'>,
  phone: Given<PhoneNumber> | undefined,
  on: Occasion,
): Step => {
  const { session, category, place, previous } = state
  const given = { category: category.value, place: place.value, ...(phone && { phone: phone.value }) }
  const answered = { session, category, place, ...(phone && { phone }) }
  if (previous && on.now - previous.reportedAt <= amendWindow && previous.repeats < mostRepeats) {
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
