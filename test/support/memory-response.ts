import type { DutyPhone } from '../../lambdas/core/delivery/duty-phone.ts'
import type { FileKeeper, KeepFileResult } from '../../lambdas/core/delivery/files/ports.ts'
import type { CardIndex, Nearby, Sighting } from '../../lambdas/core/delivery/ports.ts'
import type { RegisteredOfficer } from '../../lambdas/core/officers/officer.ts'
import type { OfficerRegister } from '../../lambdas/core/officers/ports.ts'
import type { Talks } from '../../lambdas/core/report/ports.ts'
import { caseCode } from '../../lambdas/core/report/report-id.ts'
import type { Talk } from '../../lambdas/core/report/talk.ts'
import type { GroupMessage } from '../../lambdas/core/responses/group-message.ts'
import type { ReportId } from '../../lambdas/core/shared/report-id.ts'

/** What responders' ports stand for. */
export interface ResponseWorld {
  readonly talks: Map<string, Talk>
  readonly cardIndex: Map<string, ReportId>
  readonly sightings: Sighting[]
  readonly officers: Map<string, RegisteredOfficer>
  /** What was said in groups in answer to something, by reply or by push. */
  readonly said: { readonly to: string; readonly answer: GroupMessage }[]
  /** What was texted to duty phones. */
  readonly texts: { readonly phone: string; readonly text: string }[]
  /** What comes of asking LINE for a file. */
  keep: (messageId: string) => KeepFileResult
}

type Operate = <Answer>(name: string, work: () => Answer) => Promise<Answer>

export const memoryOfResponses = (world: ResponseWorld, operate: Operate) => {
  const talks: Talks = {
    add: (talk) =>
      operate('add talk', () => {
        const key = `${talk.report}/${talk.key}`
        if (!world.talks.has(key)) world.talks.set(key, talk)
      }),
    load: (report, keys) =>
      operate('load talks', () => keys.flatMap((key) => world.talks.get(`${report}/${key}`) ?? [])),
    fileIs: (talk, file) =>
      operate('save file', () => {
        const key = `${talk.report}/${talk.key}`
        const stored = world.talks.get(key) ?? talk
        const settled = { ...stored, file: stored.file ?? file }
        world.talks.set(key, settled)
        return settled
      }),
  }
  const cardIndex: CardIndex = {
    remember: (groupId, report, messageIds) =>
      operate('remember card', () => {
        for (const name of [caseCode(report), ...messageIds])
          world.cardIndex.set(`${groupId}/${name}`, report)
      }),
    find: (groupId, by) =>
      operate('find card', () =>
        world.cardIndex.get(`${groupId}/${'messageId' in by ? by.messageId : by.caseCode}`),
      ),
  }
  const nearby: Nearby = {
    put: (sighting) => operate('put on the map', () => void world.sightings.push(sighting)),
    around: (_here, since) => operate('look around', () => world.sightings.filter(({ at }) => at >= since)),
  }
  const officers: OfficerRegister = {
    byUserId: (userId) => operate('find officer', () => world.officers.get(userId)),
    register: async () => ({ kind: 'notMatched', triesLeft: 4 }),
  }
  const files: FileKeeper = {
    keep: ({ messageId }) => operate('keep file', () => world.keep(messageId)),
  }
  const dutyPhone: DutyPhone = {
    notify: (phone, text) =>
      operate('text', () => {
        world.texts.push({ phone, text })
        return { kind: 'accepted' }
      }),
  }
  return { talks, cardIndex, nearby, officers, files, dutyPhone }
}
