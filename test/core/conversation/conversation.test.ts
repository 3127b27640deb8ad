import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { step } from '../../../lambdas/core/conversation/conversation.ts'
import type { ChatInput, Conversation } from '../../../lambdas/core/conversation/conversation-state.ts'
import { phoneNumberWait, sessionTimeout } from '../../../lambdas/core/conversation/limits.ts'
import type { StepResult } from '../../../lambdas/core/conversation/question.ts'
import * as session from '../../../lambdas/core/conversation/session.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import {
  bangkok,
  category,
  chiangMai,
  type Did,
  effectsOf,
  fullReport,
  kinds,
  number,
  phone,
  place,
  play,
  skip,
  start,
  submissions,
  t0,
  typed,
  userId,
} from './play.ts'

const sessionOf = (state: Conversation): string => session.sessionOf(state)?.id ?? ''

describe('three steps', () => {
  it('asks for the problem, the place and the number, and no fourth thing', () => {
    const { steps, last } = play([start, category, place, number])
    expect(steps.map(kinds)).toEqual([['askCategory'], ['askPlace'], ['askPhone'], ['accepted']])
    expect(last.effects).toEqual([
      expect.objectContaining({ kind: 'submit', category: 'confinement', place: bangkok, phone }),
    ])
  })

  it('takes "no phone number" for an answer', () => {
    const { last } = play([start, category, place, skip])
    expect(kinds(last)).toEqual(['accepted'])
    expect(last.effects[0]).not.toHaveProperty('phone')
  })

  it.each([
    ['place, problem, number', [place, category, number]],
    ['number, problem, place', [number, category, place]],
    ['number, place, problem', [number, place, category]],
    ['place, number, problem', [place, number, category]],
    ['problem, number, place', [category, number, place]],
    ['with the start in the middle', [place, start, category, number]],
  ])('accepts any order: %s', (_, inputs) => {
    const { steps, last } = play(inputs)
    expect(submissions(steps)).toEqual([
      expect.objectContaining({ category: 'confinement', place: bangkok, phone }),
    ])
    expect(kinds(last)).toEqual(['accepted'])
  })

  it('says what it has kept when a place comes first', () => {
    expect(play([place]).last.prompts).toEqual([
      expect.objectContaining({ kind: 'askCategory', kept: ['place'] }),
    ])
  })

  it('lets the problem and the place be changed until the report is out', () => {
    const { steps } = play([
      start,
      category,
      place,
      { kind: 'category', category: 'threatOrAssault' },
      { kind: 'place', place: chiangMai },
      number,
    ])
    expect(submissions(steps)).toEqual([
      expect.objectContaining({ category: 'threatOrAssault', place: chiangMai, phone }),
    ])
  })
})

describe('a report without a number', () => {
  const waiting = play([start, category, place]).state

  it('goes out by itself when its time has come', () => {
    const before = play([{ input: { kind: 'clock' }, now: t0 + 2_000 + phoneNumberWait - 1 }], waiting)
    expect(before.last.effects).toEqual([])
    const after = play([{ input: { kind: 'clock' }, now: t0 + 2_000 + phoneNumberWait }], waiting)
    expect(after.last.effects).toEqual([expect.objectContaining({ kind: 'submit' })])
    expect(kinds(after.last)).toEqual(['accepted'])
  })

  it('goes out first when anything else happens late, whatever that is', () => {
    const late = t0 + sessionTimeout * 2
    const { last } = play([{ input: { kind: 'cancel' }, now: late }], waiting)
    expect(submissions([last])).toHaveLength(1)
    expect(kinds(last)).toEqual(['accepted', 'amended'])
  })

  it('takes the number in when it comes after all', () => {
    const out = play([{ input: { kind: 'clock' }, now: t0 + 70_000 }], waiting).state
    const { last } = play([{ input: number, now: t0 + 80_000 }], out)
    expect(last.effects).toEqual([
      expect.objectContaining({ kind: 'amend', amendment: { kind: 'phone', phone } }),
    ])
    expect(kinds(last)).toEqual(['amended'])
  })

  it('keeps its moment when the problem is changed while it waits', () => {
    const changed = play(
      [{ input: { kind: 'category', category: 'threatOrAssault' }, now: t0 + 30_000 }],
      waiting,
    )
    expect(changed.state).toMatchObject({ step: 'phone', releaseAt: t0 + 2_000 + phoneNumberWait })
  })
})

describe('time-out', () => {
  it('lets an incomplete conversation go and says so', () => {
    const asked = play([start, category]).state
    const { last } = play([{ input: { kind: 'unclear' }, now: t0 + 1_000 + sessionTimeout }], asked)
    expect(kinds(last)).toEqual(['timedOut', 'menu'])
  })

  it('is not worth a word to somebody who starts again', () => {
    const asked = play([start, category]).state
    const { last } = play([{ input: start, now: t0 + 1_000 + sessionTimeout }], asked)
    expect(kinds(last)).toEqual(['askCategory'])
  })

  it('does not lose a place that comes after it', () => {
    const asked = play([start, category]).state
    const { last } = play([{ input: place, now: t0 + 1_000 + sessionTimeout }], asked)
    expect(kinds(last)).toEqual(['timedOut', 'askCategory'])
    expect(last.conversation).toMatchObject({ step: 'category', place: { value: bangkok } })
  })
})

describe('what does not fit', () => {
  it.each([
    ['while asking for the problem', [start], 'askCategory'],
    ['while asking for the place', [start, category], 'askPlace'],
    ['while asking for the number', [start, category, place], 'askPhone'],
    ['after the report', [start, category, place, number], 'afterReport'],
  ])('asks again %s', (_, inputs, question) => {
    expect(kinds(play([...inputs, { kind: 'unclear' }]).last)).toEqual(['notUnderstood', question])
    expect(kinds(play([...inputs, { kind: 'invalidPlace' }]).last)).toEqual(['placeNotUnderstood', question])
    expect(kinds(play([...inputs, { kind: 'invalidPhone' }]).last)).toEqual(['phoneNotUnderstood', question])
  })

  it('shows the menu where nothing is going on', () => {
    expect(kinds(play([{ kind: 'unclear' }]).last)).toEqual(['menu'])
  })

  it('answers a button of an earlier session and shows what can be done today', () => {
    const press: ChatInput = { kind: 'category', category: 'threatOrAssault', session: 'OLDSESSION' }
    expect(kinds(play([press]).last)).toEqual(['staleButton', 'askCategory'])
    expect(kinds(play([start, category, press]).last)).toEqual(['staleButton', 'askPlace'])
    expect(play([start, category, press]).state).toMatchObject({ category: { value: 'confinement' } })
    expect(kinds(play([start, category, place, number, press]).last)).toEqual(['staleButton', 'afterReport'])
  })

  it('answers buttons it does not know', () => {
    expect(kinds(play([start, { kind: 'unknownButton' }]).last)).toEqual(['staleButton', 'askCategory'])
  })
})

describe('cancelling', () => {
  it('ends an unfinished report and sends nothing', () => {
    const { steps, state, last } = play([start, category, place, { kind: 'cancel' }])
    expect(submissions(steps)).toEqual([])
    expect(state.step).toBe('idle')
    expect(kinds(last)).toEqual(['cancelled'])
  })

  it('says when there is nothing to cancel', () => {
    expect(kinds(play([{ kind: 'cancel' }]).last)).toEqual(['nothingToCancel'])
  })
})

describe('events that overtake each other', () => {
  it('keep the newest place', () => {
    const { steps } = play([
      start,
      category,
      { input: { kind: 'place', place: chiangMai }, at: t0 + 9_000 },
      { input: place, at: t0 + 5_000 },
      { input: number, at: t0 + 10_000 },
    ])
    expect(submissions(steps)).toEqual([expect.objectContaining({ place: chiangMai })])
  })

  it('do not start again over a late start', () => {
    const out = play([start, category, place, number])
    const { last, state } = play([{ input: start, at: t0 - 1, now: t0 + 5_000 }], out.state)
    expect(kinds(last)).toEqual(['afterReport'])
    expect(sessionOf(state)).toBe(sessionOf(out.state))
  })

  it('do not undo a report by a late cancel', () => {
    const asked = play([
      { input: start, at: t0 + 5_000 },
      { input: category, at: t0 + 6_000 },
    ])
    const { last } = play([{ input: { kind: 'cancel' }, at: t0 + 1_000, now: t0 + 9_000 }], asked.state)
    expect(kinds(last)).toEqual(['askPlace'])
  })

  it('lose no report in whatever order they come', () => {
    const events = [
      { input: start, at: t0 },
      { input: category, at: t0 + 1 },
      { input: place, at: t0 + 2 },
      { input: number, at: t0 + 3 },
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 4 }), (shuffled) => {
        const { steps, state } = play(shuffled)
        expect(submissions(steps)).toHaveLength(1)
        expect(submissions(steps)[0]).toMatchObject({ category: 'confinement', place: bangkok })
        expect(state).toMatchObject({ step: 'reported', phone: { value: phone } })
      }),
    )
  })
})

describe('after the report', () => {
  const out = play([start, category, place, number]).state

  it('starts a new one with a new session', () => {
    const { state, last } = play([{ input: start, now: t0 + 60_000 }], out)
    expect(kinds(last)).toEqual(['askCategory'])
    expect(sessionOf(state)).not.toBe(sessionOf(out))
  })

  it('adds a pin that comes soon, and begins a report with one that comes later', () => {
    const soon = play([{ input: { kind: 'place', place: chiangMai }, now: t0 + 60_000 }], out)
    expect(soon.last.effects).toEqual([
      expect.objectContaining({ kind: 'amend', amendment: { kind: 'place', place: chiangMai } }),
    ])
    const later = play([{ input: { kind: 'place', place: chiangMai }, now: t0 + 3_600_000 }], out)
    expect(kinds(later.last)).toEqual(['askCategory'])
  })

  it('takes a newer pin that comes late, and leaves a newer number alone', () => {
    const latePin = { input: { kind: 'place', place: chiangMai } as const, at: t0 + 2_500, now: t0 + 9_000 }
    expect(play([latePin], out).last.effects).toEqual([
      expect.objectContaining({ amendment: { kind: 'place', place: chiangMai } }),
    ])
    const oldNumber = { kind: 'phone', phone: '+66899999999' as PhoneNumber } as const
    const lateNumber = { input: oldNumber, at: t0 + 2_500, now: t0 + 9_000 }
    expect(play([lateNumber], out).last.effects).toEqual([])
  })

  it('lets the pin be moved three times, and says so where it is not passed on', () => {
    const pins = Array.from({ length: 5 }, (_, n) => ({
      input: { kind: 'place', place: { ...chiangMai, latitude: 18 + n / 10 } } as const,
      now: t0 + 60_000 + n,
    }))
    expect(play(pins, out).steps.map((one) => kinds(one)[0])).toEqual([
      'amended',
      'amended',
      'amended',
      'notPassedOn',
      'notPassedOn',
    ])
  })

  it('does not take an answer from an earlier session into a new one', () => {
    const later = play([{ input: start, now: t0 + 3_600_000 }], out).state
    const { last } = play([{ input: place, at: t0 + 3_000, now: t0 + 3_601_000 }], later)
    expect(kinds(last)).toEqual(['askCategory'])
    expect(last.conversation).not.toHaveProperty('place')
  })

  it('lapses after a day, so that what is said then is not taken for it', () => {
    const { last } = play([{ input: number, now: t0 + 25 * 3_600_000 }], out)
    expect(last.effects).toEqual([])
    expect(last.prompts).toEqual([expect.objectContaining({ kind: 'askCategory', kept: ['phone'] })])
  })

  it('stops taking additions before they grow without end, and says so', () => {
    const numbers = Array.from({ length: 50 }, (_, n) => ({
      input: { kind: 'phone', phone: `+6681234${String(n).padStart(4, '0')}` as PhoneNumber } as const,
      now: t0 + 60_000 + n,
    }))
    const { steps } = play(numbers, out)
    expect(steps.flatMap(({ effects }) => effects)).toHaveLength(20)
    expect(kinds(steps.at(-1) as StepResult)).toEqual(['notPassedOn'])
  })

  it('offers the number of an earlier report with one tap', () => {
    const asked = play([start, category, place])
    const on = { userId, eventId: 'known', at: t0 + 4_000, now: t0 + 4_000, knownPhone: phone }
    const pressed = step(asked.state, { kind: 'knownPhone', session: sessionOf(asked.state) }, on)
    expect(submissions([pressed])).toEqual([expect.objectContaining({ phone })])
  })
})

describe('always', () => {
  const report = submissions(play(fullReport).steps)[0]?.report
  if (!report) throw new Error('nothing was submitted')
  const anyInput: fc.Arbitrary<Did> = fc.constantFrom<Did>(
    start,
    category,
    place,
    number,
    skip,
    { kind: 'cancel' },
    { kind: 'follow' },
    { kind: 'unclear' },
    { kind: 'invalidPlace' },
    { kind: 'invalidPhone' },
    { kind: 'unknownButton' },
    { kind: 'category', category: 'threatOrAssault', session: 'OLDSESSION' },
    { kind: 'place', place: chiangMai },
    { kind: 'practise' },
    { kind: 'register' },
    { kind: 'add', report, amendment: { kind: 'chatOnly' } },
    { kind: 'askWho', report },
    { kind: 'notSafe', report },
    typed('ช่วยด้วย'),
    typed('เขากลับมาแล้ว'),
    typed('AB-1234'),
    typed('0812345678'),
    typed('2'),
  )

  it('answers whatever a citizen does, at most five messages at a time', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { minLength: 1, maxLength: 12 }), (inputs) => {
        for (const { prompts, effects } of play(inputs).steps) {
          // These two answer when they are carried out.
          const answers = effects.some(({ kind }) => kind === 'reopen' || kind === 'register')
          expect(prompts.length + (answers ? 1 : 0)).toBeGreaterThan(0)
          expect(prompts.length).toBeLessThanOrEqual(5)
        }
      }),
    )
  })

  it('submits every complete report exactly once, or brings the one before up to date, and no other', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { minLength: 1, maxLength: 20 }), (inputs) => {
        const { steps, state } = play([
          ...inputs,
          { input: { kind: 'clock' }, now: t0 + 10 * sessionTimeout },
        ])
        const gone = effectsOf(steps).filter(
          (effect) =>
            effect.kind === 'submit' || (effect.kind === 'amend' && effect.amendment.kind === 'again'),
        )
        const complete = steps
          .map(({ conversation }) => conversation)
          .filter(({ step: at }) => at === 'phone' || at === 'reported')
          .map(sessionOf)
        const cancelled = steps.flatMap(({ prompts }, index) => {
          const before = steps[index - 1]?.conversation
          const isOver = prompts.some(({ kind, practice }) => kind === 'cancelled' && !practice)
          return isOver && before?.step === 'phone' ? [sessionOf(before)] : []
        })
        expect(gone).toHaveLength(new Set(complete.filter((one) => !cancelled.includes(one))).size)
        const submitted = submissions(steps).map((one) => one.report)
        expect(new Set(submitted).size).toBe(submitted.length)
        expect(['idle', 'reported']).toContain(state.step)
      }),
    )
  })

  it('passes on whatever somebody says whose report is out, unless it answers a question', () => {
    const words = typed('เขากลับมาแล้ว')
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 12 }), (inputs) => {
        const { state } = play([...fullReport, ...inputs])
        if (state.step === 'practising') return
        expect(play([words], state, t0 + 30_000).last.effects).toContainEqual(
          expect.objectContaining({ kind: 'talk', said: { kind: 'text', text: 'เขากลับมาแล้ว' } }),
        )
      }),
    )
  })

  it('has no effect in practice but for buttons of a report that is out', () => {
    const inPractice = play([{ kind: 'practise' }]).state
    fc.assert(
      fc.property(fc.array(anyInput, { minLength: 1, maxLength: 12 }), (inputs) => {
        let before = inPractice
        for (const [index, did] of inputs.entries()) {
          const { last, state } = play([did], before, t0 + index * 1_000)
          const { kind } = 'input' in did ? did.input : did
          if (before.step !== 'practising') return
          if (!['add', 'askWho', 'notSafe'].includes(kind)) {
            expect(last.effects).toEqual([])
            const isReal = kind === 'start'
            expect(last.prompts.every(({ practice }) => practice === (isReal ? undefined : true))).toBe(true)
          }
          before = state
        }
      }),
    )
  })
})
