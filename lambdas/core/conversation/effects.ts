import type { UnitLinks } from '../groups/linking/ports.ts'
import type { OfficerRegister, RegistrationOutcome } from '../officers/ports.ts'
import { amend } from '../report/changes/amend.ts'
import { changeReport } from '../report/changes/change-report.ts'
import { type ReopenOutcome, reopen } from '../report/changes/reopen.ts'
import type { Ladder } from '../report/ladder.ts'
import type { Report } from '../report/model.ts'
import { addMessage } from '../report/notices/add-item.ts'
import type { Reports, Talks } from '../report/ports.ts'
import { acceptReport } from '../report/report.ts'
import { talkKey } from '../report/talk.ts'
import type { Clock } from '../shared/clock.ts'
import type { ReportId } from '../shared/report-id.ts'
import { type Chat, languageOfChat } from './chat.ts'
import type { Effect } from './conversation-state.ts'
import type { Prompt } from './prompt.ts'

export interface EffectPorts {
  readonly reports: Reports
  readonly talks: Talks
  readonly officers: OfficerRegister
  /** For the names of officers' units. */
  readonly links: Pick<UnitLinks, 'load'>
  /** Of the stage; a report keeps the one under which it was accepted. */
  readonly ladder: Ladder
  readonly now: Clock
}

/** An effect that is carried out: the report before and after, where it has changed, and what there is to say of it. */
export interface EffectResult {
  readonly changed?: { readonly before?: Report; readonly after: Report }
  readonly answers: readonly Prompt[]
}

/** Whether an effect says itself what came of it, so that it is done again where that could not be said. */
export const producesItsOwnReply = ({ kind }: Effect): boolean => kind === 'reopen' || kind === 'register'

/**
 * Carries out what an event of a chat owes; doing it twice does it once. Throws where the store does not answer.
 * @param at when the event was taken in (epoch ms)
 */
export const carryOutEffect = async (
  chat: Chat,
  effect: Effect,
  { eventId, at }: { readonly eventId: string; readonly at: number },
  ports: EffectPorts,
): Promise<EffectResult> => {
  const change = (id: ReportId, how: (report: Report) => Report) => changeOwn(chat, id, how, ports)
  switch (effect.kind) {
    case 'submit': {
      const { report: id, category, place, phone } = effect
      const reporter = { userId: chat.userId, language: languageOfChat(chat) }
      const submission = { id, reporter, category, place, ...(phone && { phone }) }
      const saved = await ports.reports.save(acceptReport(submission, ports.ladder, at))
      return { answers: [], ...(saved && { changed: { after: saved } }) }
    }
    case 'amend':
      return change(effect.report, (report) => amend(report, effect.amendment, eventId, ports.now()))
    case 'talk': {
      const { said } = effect
      const key = talkKey(at, eventId)
      await ports.talks.add({ report: effect.report, key, at, from: { kind: 'reporter' }, said })
      const length = said.kind === 'text' ? said.text.length : 0
      return change(effect.report, (report) => addMessage(report, { key, length }, ports.now()))
    }
    case 'reopen': {
      let outcome: ReopenOutcome = 'stillOpen'
      const carried = await change(effect.report, (report) => {
        const opened = reopen(report, 'notSafe', eventId, ports.now())
        outcome = opened.outcome
        return opened.report
      })
      const isStale = carried.answers.length > 0
      return isStale ? carried : { ...carried, answers: [reopenAnswer(outcome, effect.report)] }
    }
    case 'register': {
      const claim = { number: effect.number, phone: effect.phone }
      return { answers: [await registerAnswer(await ports.officers.register(claim, chat.userId, at), ports)] }
    }
  }
}

const reopenAnswer = (outcome: ReopenOutcome, report: ReportId): Prompt =>
  outcome === 'tooOften' ? { kind: 'notPassedOn', report } : { kind: outcome, report }

const registerAnswer = async (outcome: RegistrationOutcome, { links }: EffectPorts): Promise<Prompt> => {
  switch (outcome.kind) {
    case 'registered':
    case 'alreadyYours': {
      const { rank, nameTh, role, unit: code } = outcome.officer
      const unit = code && (await links.load(code))?.unit.nameTh
      const shown = { rank, nameTh, role, ...(unit && { unit }) }
      return { kind: outcome.kind === 'registered' ? 'registered' : 'alreadyRegistered', ...shown }
    }
    default:
      return outcome
  }
}

/** Changes a report of this citizen. */
const changeOwn = async (
  chat: Chat,
  id: ReportId,
  how: (report: Report) => Report,
  ports: EffectPorts,
): Promise<EffectResult> => {
  const changed = await changeReport(id, ports, (report) => {
    const isOwn = report.reporter.userId === chat.userId
    return { next: isOwn ? how(report) : undefined, answer: isOwn }
  })
  if (!changed && isYetToCome(chat, id))
    throw new Error(`Report ${id} is to be changed and does not exist yet`)
  // A button of a report that is forgotten, or somebody else's, changes nothing.
  if (!changed?.answer) return { answers: [{ kind: 'staleButton' }] }
  const { before, report: after } = changed
  return { answers: [], ...(before && { changed: { before, after } }) }
}

const isYetToCome = ({ pending }: Chat, id: ReportId): boolean =>
  Object.values(pending).some(({ effects }) =>
    effects.some((effect) => effect.kind === 'submit' && effect.report === id),
  )
