import type { Category } from './category.ts'
import type { Amendment, Conversation, ConversationAt, Given, Input, Session } from './conversation-state.ts'
import type { PhoneNumber } from './phone.ts'
import type { Place } from './place.ts'
import type { Prompt } from './prompt.ts'
import { type Step, say, stay } from './question.ts'
import { reportIdOf } from './report-id.ts'
import {
  begin,
  heard,
  isBeforeSession,
  isCurrent,
  isLate,
  isOlder,
  newer,
  type Occasion,
  touch,
} from './session.ts'

/** How long a complete report waits for its phone number before it goes out without one. */
export const phoneWait = 60_000
/** How long an incomplete conversation is remembered. */
export const sessionTimeout = 30 * 60_000
/** How long after a report a new pin still belongs to it. */
export const amendWindow = 10 * 60_000
/** How often a report can be added to; after that the answer is 191. */
const mostAmendments = 20
/** How often its pin can be moved: every move may bring other units in. */
const mostMoves = 3
/** How long after a report what a citizen says still belongs to it. */
const reportLapses = 24 * 60 * 60_000

export const newConversation: Conversation = { step: 'idle' }

/** One thing that a citizen did: where the conversation stands after it, what is said and what must follow. */
export const step = (before: Conversation, input: Input, on: Occasion): Step => {
  const timed = afterTime(before, on)
  const answered = answer(timed.conversation, input, on)
  const unfinished = before.step === 'category' || before.step === 'place'
  const ranOut = unfinished && timed.conversation.step === 'idle'
  const explained =
    silentInputs.has(input.kind) || answered.prompts.some(({ kind }) => kind === 'staleButton')
  const timedOut: Prompt[] = ranOut && !explained ? [{ kind: 'timedOut' }] : []
  return {
    conversation: answered.conversation,
    prompts: [...timed.prompts, ...timedOut, ...answered.prompts],
    effects: [...timed.effects, ...answered.effects],
  }
}

/** What needs no word about the time-out: it starts afresh anyway, or nobody is there to read. */
const silentInputs: ReadonlySet<Input['kind']> = new Set(['start', 'follow', 'clock'])

/** What the passing of time alone does: a complete report goes out, an incomplete one is let go. */
const afterTime = (before: Conversation, on: Occasion): Step => {
  if (before.step === 'phone' && on.now >= before.releaseAt) return submit(before, undefined, on)
  const incomplete = before.step === 'category' || before.step === 'place'
  if (incomplete && on.now - before.session.heardAt >= sessionTimeout) {
    return stay({ step: 'idle', endedAt: before.session.lastEventAt })
  }
  if (before.step === 'reported' && on.now - before.session.heardAt >= reportLapses) {
    return stay({ step: 'idle', endedAt: before.session.lastEventAt })
  }
  return stay(before)
}

/** What may be an answer from an earlier session that comes only now. */
const isAnswer: ReadonlySet<Input['kind']> = new Set(['category', 'place', 'phone'])

const answer = (state: Conversation, input: Input, on: Occasion): Step => {
  if (isAnswer.has(input.kind) && isBeforeSession(state, on)) return say(touch(state, on), on)
  switch (input.kind) {
    case 'clock':
      return stay(state)
    case 'follow':
      return state.step === 'idle' ? stay(state, { kind: 'greeting' }) : say(touch(state, on), on)
    case 'start':
      return started(state, on)
    case 'category':
      return chosen(state, input.category, input.session, on)
    case 'place':
      return pinned(state, input.place, on)
    case 'phone':
      return phoneGiven(state, input.phone, on)
    case 'knownPhone':
      if (!isCurrent(state, input.session)) return stale(state, on)
      return on.knownPhone
        ? phoneGiven(state, on.knownPhone, on)
        : say(touch(state, on), on, { kind: 'notUnderstood' })
    case 'skipPhone':
      return phoneSkipped(state, input.session, on)
    case 'cancel':
      return cancelled(state, input.session, on)
    case 'typing':
      return isCurrent(state, input.session) ? stay(touch(state, on)) : stale(state, on)
    case 'unknownButton':
      return stale(state, on)
    case 'invalidPlace':
      return say(touch(state, on), on, { kind: 'placeNotUnderstood' })
    case 'invalidPhone':
      return say(touch(state, on), on, { kind: 'phoneNotUnderstood' })
    case 'unclear':
      return say(touch(state, on), on, ...(state.step === 'idle' ? [] : [{ kind: 'notUnderstood' } as const]))
  }
}

const started = (state: Conversation, on: Occasion): Step => {
  if (state.step === 'idle' || (state.step === 'reported' && !isLate(state, on))) {
    return say({ step: 'category', session: begin(on) }, on)
  }
  return say(touch(state, on), on)
}

const stale = (state: Conversation, on: Occasion): Step => {
  if (state.step !== 'idle') return say(touch(state, on), on, { kind: 'staleButton' })
  return say({ step: 'category', session: begin(on) }, on, { kind: 'staleButton' })
}

const chosen = (state: Conversation, category: Category, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return onward(
        { step: 'category', session: begin(on) },
        { category: { value: category, at: on.at } },
        on,
      )
    case 'category':
    case 'place':
    case 'phone':
      return onward(
        state,
        { category: newer(state.step === 'category' ? undefined : state.category, category, on) },
        on,
      )
    case 'reported':
      // A digit typed after the report is more likely a word to the police than a change of mind.
      if (button === undefined || category === state.category.value || isOlder(state.category, on)) {
        return say(touch(state, on), on)
      }
      return amended(state, { kind: 'category', category }, on)
  }
}

const pinned = (state: Conversation, place: Place, on: Occasion): Step => {
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return onward({ step: 'category', session: begin(on) }, { place: { value: place, at: on.at } }, on)
    case 'category':
    case 'place':
    case 'phone':
      return onward(state, { place: newer(state.step === 'place' ? undefined : state.place, place, on) }, on)
    case 'reported':
      if (on.now - state.reportedAt > amendWindow && !isLate(state, on)) {
        return onward({ step: 'category', session: begin(on) }, { place: { value: place, at: on.at } }, on)
      }
      if (isOlder(state.place, on)) return say(touch(state, on), on)
      return amended(state, { kind: 'place', place }, on)
  }
}

const phoneGiven = (state: Conversation, number: PhoneNumber, on: Occasion): Step => {
  const phone = { value: number, at: on.at }
  switch (state.step) {
    case 'idle':
      if (isLate(state, on)) return say(state, on)
      return say({ step: 'category', session: begin(on), phone }, on)
    case 'category':
    case 'place':
      return say({ ...state, session: heard(state.session, on), phone: newer(state.phone, number, on) }, on)
    case 'phone':
      return submit({ ...state, session: heard(state.session, on) }, phone, on)
    case 'reported':
      if (state.phone && (state.phone.value === number || isOlder(state.phone, on))) {
        return say(touch(state, on), on)
      }
      return amended(state, { kind: 'phone', phone: number }, on)
  }
}

const phoneSkipped = (state: Conversation, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  if (state.step === 'phone') return submit({ ...state, session: heard(state.session, on) }, undefined, on)
  return say(touch(state, on), on)
}

const cancelled = (state: Conversation, button: string | undefined, on: Occasion): Step => {
  if (button !== undefined && !isCurrent(state, button)) return stale(state, on)
  if (state.step === 'idle') return stay(state, { kind: 'nothingToCancel' })
  if (state.step === 'reported') {
    return stay(touch(state, on), { kind: 'cannotWithdraw', report: reportIdOf(on.userId, state.session) })
  }
  if (isLate(state, on)) return say(touch(state, on), on)
  return stay({ step: 'idle', endedAt: on.at }, { kind: 'cancelled' })
}

/** Takes an answer into an unfinished report and asks for what is still missing. */
const onward = (
  state: ConversationAt<'category' | 'place' | 'phone'>,
  given: { category?: Given<Category>; place?: Given<Place> },
  on: Occasion,
): Step => {
  const session = heard(state.session, on)
  const category = given.category ?? (state.step === 'category' ? undefined : state.category)
  const place = given.place ?? (state.step === 'place' ? undefined : state.place)
  const phone = state.step === 'phone' ? undefined : state.phone
  const withPhone = phone && { phone }
  if (!category) return say({ step: 'category', session, ...(place && { place }), ...withPhone }, on)
  if (!place) return say({ step: 'place', session, category, ...withPhone }, on)
  const releaseAt = state.step === 'phone' ? state.releaseAt : on.now + phoneWait
  const complete = { step: 'phone', session, category, place, releaseAt } as const
  return phone ? submit(complete, phone, on) : say(complete, on)
}

const submit = (
  state: ConversationAt<'phone'>,
  phone: Given<PhoneNumber> | undefined,
  on: Occasion,
): Step => {
  const { session, category, place } = state
  const number = phone && { phone: phone.value }
  const after = {
    step: 'reported',
    session,
    category,
    place,
    reportedAt: on.now,
    amendments: 0,
    moves: 0,
  } as const
  return {
    conversation: { ...after, ...(phone && { phone }) },
    prompts: [{ kind: 'accepted', report: reportIdOf(on.userId, session), ...number }],
    effects: [
      {
        kind: 'submit',
        session: sessionKey(session),
        category: category.value,
        place: place.value,
        ...number,
      },
    ],
  }
}

/** Adds to a report that is out, as long as it has not been added to too often. */
const amended = (state: ConversationAt<'reported'>, amendment: Amendment, on: Occasion): Step => {
  const report = reportIdOf(on.userId, state.session)
  const isMove = amendment.kind === 'place'
  if (state.amendments >= mostAmendments || (isMove && state.moves >= mostMoves))
    return stay(touch(state, on), { kind: 'notPassedOn', report })
  const given = { at: on.at }
  const after: Conversation = {
    ...state,
    session: heard(state.session, on),
    amendments: state.amendments + 1,
    moves: state.moves + (isMove ? 1 : 0),
    ...(amendment.kind === 'phone' && { phone: { ...given, value: amendment.phone } }),
    ...(amendment.kind === 'category' && { category: { ...given, value: amendment.category } }),
    ...(amendment.kind === 'place' && { place: { ...given, value: amendment.place } }),
  }
  return {
    conversation: after,
    prompts: [{ kind: 'amended', report, what: amendment.kind }],
    effects: [{ kind: 'amend', session: sessionKey(state.session), amendment }],
  }
}

const sessionKey = ({ id, startedAt }: Session): Pick<Session, 'id' | 'startedAt'> => ({ id, startedAt })
