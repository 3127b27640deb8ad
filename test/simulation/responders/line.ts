import type { Messenger } from '../../../lambdas/adapters/line/messenger.ts'
import type { Prompt } from '../../../lambdas/core/conversation/prompt.ts'
import type { Notice, PushOutcome, Report } from '../../../lambdas/core/report/model.ts'
import type { GroupMessage } from '../../../lambdas/core/responses/group-message.ts'
import type { Chance } from '../../../local/demo/chance.ts'
import type { World } from '../../support/memory.ts'
import type { Country } from './country.ts'
import type { Ledger } from './history.ts'
import type { Process } from './process.ts'
import type { Timetable } from './timetable.ts'
import type { Trouble } from './trouble.ts'

/** What people see in their chats, as far as they act on it. */
export interface Eyes {
  readonly notice: (to: string, report: Report, notice: Notice, messageIds: readonly string[]) => void
  readonly prompts: (userId: string, prompts: readonly Prompt[]) => void
}

/** LINE: what it takes, remembers and refuses, and who sees it. */
export interface Line {
  /** @returns the messenger of one process */
  readonly messengerOf: (process: Process) => Messenger
  /** Groups that the account is not in any more. */
  readonly gone: Set<string>
  /** For so long it takes nothing at all, or nothing that counts (epoch ms). */
  readonly down: { until: number }
  readonly limited: { until: number }
}

interface Parts {
  readonly world: World
  readonly timetable: Timetable
  readonly chance: Chance
  readonly trouble: () => Trouble
  readonly country: Country
  readonly ledger: Ledger
  readonly eyes: Eyes
}

/** A token is good for one reply within this (ms). */
const tokenLasts = 60_000
/** So many calls take their time. */
const slow = 0.03
const deadlines = { reply: 1_500, push: 3_000 }

/** A reply token says whose it is, for which event and since when. */
export const replyTokenOf = (to: string, event: string, at: number): string => `${to}|${event}|${at}`

export const newLine = ({ world, timetable, chance, trouble, country, ledger, eyes }: Parts): Line => {
  const accepted = new Map<string, readonly string[]>()
  const used = new Set<string>()
  const gone = new Set<string>()
  const down = { until: 0 }
  const limited = { until: 0 }
  let messages = 0
  const unavailable = { kind: 'retryLater', reason: 'unavailable' } as const

  /** One call: on its way, taken or not, and back, unless the answer is lost. */
  const call = async (process: Process, deadline: number, take: () => PushOutcome): Promise<PushOutcome> => {
    await process.spend(chance.happens(slow) ? chance.between(500, 2_500) : chance.between(20, 150))
    if (timetable.now() < down.until || chance.happens(trouble().lineFails)) {
      await process.spend(chance.happens(0.5) ? deadline : 20)
      return unavailable
    }
    const outcome = take()
    const isLost = chance.happens(trouble().lineLosesAnswers)
    await process.spend(isLost ? deadline : chance.between(10, 80))
    return isLost ? unavailable : outcome
  }
  /** @param onceTaken told of what it costs and the ids of its messages, when LINE takes it for the first time */
  const push = (
    process: Process,
    to: string,
    retryKey: string,
    onceTaken: (cost: number, messageIds: readonly string[]) => void,
  ): Promise<PushOutcome> =>
    call(process, deadlines.push, () => {
      if (gone.has(to)) return { kind: 'refused', reason: 'forbidden' }
      const before = accepted.get(retryKey)
      if (before) return { kind: 'accepted', messageIds: before }
      if (timetable.now() < limited.until) return { kind: 'refused', reason: 'monthlyLimit' }
      messages += 1
      const messageIds = [`M${messages}`]
      accepted.set(retryKey, messageIds)
      onceTaken(country.groups.get(to)?.length ?? 1, messageIds)
      return { kind: 'accepted', requestId: `request-${messages}`, messageIds }
    })
  const reply = (process: Process, token: string, onceTaken: (event: string) => void) =>
    call(process, deadlines.reply, () => {
      const [to = '', event = '', at = ''] = token.split('|')
      if (gone.has(to) || used.has(token) || timetable.now() - Number(at) > tokenLasts)
        return { kind: 'refused', reason: 'badRequest' }
      used.add(token)
      ledger.replies += 1
      onceTaken(event)
      return { kind: 'accepted' }
    })
  /** @returns what is to happen when LINE takes it */
  const answer = (userId: string, prompts: readonly Prompt[], via: 'reply' | 'push') => {
    const [about] = prompts.flatMap((prompt) => ('report' in prompt ? (prompt.report ?? []) : []))
    const begun = { at: timetable.now(), stored: about && world.reports.get(about) }
    return (): void => {
      ledger.answered(userId, { ...begun, prompts, via })
      eyes.prompts(userId, prompts)
    }
  }

  const messengerOf = (process: Process): Messenger => ({
    reply: (token, _language, prompts) =>
      reply(process, token, answer(token.split('|')[0] ?? '', prompts, 'reply')),
    push: (userId, _language, prompts, retryKey) =>
      push(process, userId, retryKey, answer(userId, prompts, 'push')),
    async notify(report, notice, talks) {
      const to = notice.to.kind === 'unit' ? notice.to.groupId : report.reporter.userId
      const stored = () => world.reports.get(report.id) as Report
      const record = { notice, talks, to, begunAt: timetable.now(), stored: stored() }
      const history = ledger.of(report.id)
      const nth = history.pushes.push(record) - 1
      const note = (more: object) => Object.assign(history.pushes[nth] as object, more)
      const outcome = await push(process, to, notice.retryKey, (cost, messageIds) => {
        note({ taken: { at: timetable.now(), stored: stored(), cost } })
        eyes.notice(to, report, notice, messageIds)
      })
      note({ outcome })
      return outcome
    },
    replyInGroup: (token, { text }: GroupMessage) =>
      reply(process, token, (event) => {
        const pressed = ledger.presses.get(event)
        if (pressed) pressed.replied = text
      }),
    pushToGroup: (groupId, _answer, retryKey) => push(process, groupId, retryKey, () => undefined),
    async memberName(groupId, userId) {
      await process.spend(chance.between(20, 400))
      return chance.happens(0.9)
        ? country.groups.get(groupId)?.find((one) => one.userId === userId)?.name
        : undefined
    },
    showMenu: () => process.spend(100),
    async languageOf() {
      await process.spend(chance.between(20, 200))
      return chance.happens(0.9)
        ? { isKnown: true, language: chance.happens(0.8) ? 'th' : 'en' }
        : { isKnown: false }
    },
  })
  return { messengerOf, gone, down, limited }
}
