import { objectKeyOf } from '../../../core/delivery/files/keep.ts'
import type { FileAddresses } from '../../../core/delivery/files/ports.ts'
import { fileRef } from '../../../core/delivery/files/token.ts'
import type { Report } from '../../../core/report/model.ts'
import type { Talk } from '../../../core/report/talk.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { Incident } from './contract.ts'
import { incidentTexts } from './incident-texts.ts'
import { nameOfOperator, nameOfResponder } from './names.ts'

type Said = Incident['conversation'][number]

/** What the reporter, officers and the service have said, oldest first; kept files open for some minutes. */
export const conversationOf = async (
  report: Report,
  talks: readonly Talk[],
  addresses: FileAddresses,
  language: Language,
): Promise<Said[]> => {
  const said = await Promise.all(talks.map((talk) => saidIn(talk, addresses, language)))
  return [...said, ...toldReporter(report, language)].toSorted((a, b) => a.at - b.at)
}

const saidIn = async (talk: Talk, addresses: FileAddresses, language: Language): Promise<Said> => ({
  key: talk.key,
  at: talk.at,
  ...speakerOf(talk, language),
  ...(talk.said.kind === 'text'
    ? { text: talk.said.text }
    : { file: { media: talk.said.media, ...(await fileOf(talk, talk.said.messageId, addresses)) } }),
})

const speakerOf = ({ from }: Talk, language: Language): Pick<Said, 'from' | 'by'> => {
  switch (from.kind) {
    case 'reporter':
      return { from: 'reporter' }
    case 'officeNote':
      return { from: 'note', by: nameOfOperator(from.by, language) }
    default:
      return { from: from.kind, by: nameOfResponder(from.by, language) }
  }
}

const fileOf = async (
  { report, file }: Talk,
  messageId: string,
  addresses: FileAddresses,
): Promise<Omit<NonNullable<Said['file']>, 'media'>> => {
  if (!file) return { state: 'waiting' }
  if (file.kind !== 'kept') return { state: file.kind }
  return { state: 'kept', url: await addresses.addressOf(objectKeyOf(report, fileRef(messageId))) }
}

/** What the service itself has told the reporter; an officer's answer stands there in its own words. */
const toldReporter = ({ notices }: Report, language: Language): Said[] =>
  notices.flatMap(({ key, to, content, state }) =>
    to.kind === 'reporter' && content.kind !== 'answer' && state.kind === 'sent'
      ? [{ key, at: state.at, from: 'service', text: incidentTexts[language].notices[content.kind] }]
      : [],
  )
