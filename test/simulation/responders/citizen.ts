import type { ChatInput } from '../../../lambdas/core/conversation/conversation-state.ts'
import type { Prompt } from '../../../lambdas/core/conversation/prompt.ts'
import { understand } from '../../../lambdas/core/conversation/understand.ts'
import type { Notice } from '../../../lambdas/core/report/model.ts'
import type { Said } from '../../../lambdas/core/report/talk.ts'
import type { categories } from '../../../lambdas/core/shared/category.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import type { Place } from '../../../lambdas/core/shared/place.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import { near } from './country.ts'
import { replyTokenOf } from './line.ts'
import type { Service } from './service.ts'
import type { Timetable } from './timetable.ts'

interface Parts {
  readonly timetable: Timetable
  readonly chance: Chance
  readonly bring: Service['bring']
}

/** Somebody with a phone who reports, and goes on writing as people do. */
export interface Citizen {
  readonly begin: () => void
  /** Reads what the service says; may act on it. */
  readonly read: (prompts: readonly Prompt[]) => void
  readonly notified: (notice: Notice) => void
}

const minute = 60_000
const sentences = ['มีคนถือมีด', 'อยู่ชั้นสองห้อง 204', 'เขากลับมาแล้ว', 'รีบมานะคะ', 'ได้ยินเสียงร้องไห้', '😭😭'] as const

/** What citizens add, in shares. */
const additions = {
  words: 40,
  file: 15,
  pin: 12,
  chatOnly: 8,
  who: 8,
  mistaken: 3,
  again: 6,
  phone: 4,
  cry: 4,
  notSafe: 3,
}

/** @param place where it happens */
export const newCitizen = (
  userId: string,
  place: Place,
  category: (typeof categories)[number],
  { timetable, chance, bring }: Parts,
): Citizen => {
  let events = 0
  let report: ReportId | undefined
  const later = (milliseconds: number, work: () => void): void =>
    timetable.at(timetable.now() + milliseconds, work)
  const act = (input: ChatInput, said?: Said): void => {
    events += 1
    const id = `${userId}-${events}`
    const at = timetable.now()
    const event = { id, userId, at, input, replyToken: replyTokenOf(userId, id, at), ...(said && { said }) }
    bring([{ kind: 'chat', event }])
  }
  const write = (text: string): void => act(understand(text), { kind: 'text', text })
  const pin = (degrees: number): void => act({ kind: 'place', place: near(chance, place, degrees) })
  const phone = (): ChatInput => ({ kind: 'phone', phone: `+6681${chance.between(1e6, 9e6)}` as PhoneNumber })

  /** The three steps, in any order that people find, and at their speed. */
  const takeSteps = (first: ChatInput): void => {
    const steps: ChatInput[] = [
      { kind: 'category', category },
      { kind: 'place', place },
    ]
    if (chance.happens(0.2)) steps.reverse()
    let at = 0
    act(first)
    for (const step of steps) {
      at += chance.between(2_000, 9_000)
      later(at, () => act(step))
    }
    // The others give no number, so that it goes out after a minute.
    if (chance.happens(0.7))
      later(at + chance.between(2_000, 15_000), () =>
        act(chance.happens(0.7) ? phone() : { kind: 'skipPhone' }),
      )
  }

  const adding: Readonly<Record<keyof typeof additions, (id: ReportId) => void>> = {
    words: () => write(chance.happens(0.02) ? 'ช่วยด้วย '.repeat(600) : chance.one(sentences)),
    file: () => {
      const media = chance.one(['image', 'audio', 'video'] as const)
      act({ kind: 'unclear' }, { kind: 'file', media, messageId: `${userId}-file-${events}` })
    },
    pin: () => pin(chance.happens(0.2) ? 0.2 : 0.005),
    chatOnly: (id) => act({ kind: 'add', report: id, amendment: { kind: 'chatOnly' } }),
    who: (id) => act({ kind: 'add', report: id, amendment: { kind: 'who', role: 'relative' } }),
    mistaken: (id) => act({ kind: 'add', report: id, amendment: { kind: 'mistaken' } }),
    again: () => takeSteps({ kind: 'start' }),
    phone: () => act(phone()),
    cry: () => write('ช่วยด้วย'),
    notSafe: (id) => act({ kind: 'notSafe', report: id }),
  }
  const addOne = (id: ReportId): void => adding[chance.kind(additions)](id)
  /** Most add little; a few write without end. */
  const goOn = (id: ReportId): void => {
    if (chance.happens(0.01)) {
      for (let nth = chance.between(40, 230); nth > 0; nth -= 1) later(nth * 2_500, () => write(`${nth}`))
      return
    }
    const count = chance.happens(0.4) ? 0 : chance.between(1, 6)
    for (let nth = 0; nth < count; nth += 1) later(chance.about(4 * minute), () => addOne(id))
  }

  return {
    begin: () => takeSteps({ kind: 'start' }),
    read(prompts) {
      for (const prompt of prompts) {
        if (prompt.kind !== 'accepted' || prompt.report === report) continue
        report = prompt.report
        goOn(prompt.report)
      }
    },
    notified({ content }) {
      const id = report
      if (!id) return
      if (content.kind === 'ended' && chance.happens(0.2))
        later(chance.about(2 * minute), () => act({ kind: 'notSafe', report: id }))
      if (content.kind === 'searching' && chance.happens(0.4))
        later(chance.about(2 * minute), () => pin(0.01))
      if (content.kind === 'answer' && chance.happens(0.4)) later(chance.about(minute), () => addOne(id))
      if (content.kind === 'unacknowledged' && chance.happens(0.3))
        later(chance.about(30_000), () => write('มีใครอยู่ไหม'))
    },
  }
}
