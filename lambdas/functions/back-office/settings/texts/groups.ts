import type { Language } from '../../../../core/shared/language.ts'
import { catalogues } from '../../../../core/texts/catalogues.ts'
import type { MessageTexts } from '../contract.ts'
import type { CitizenText, OfficerText } from './entry.ts'
import { cardTexts, drillCardTexts, linkTexts, pressAnswerTexts } from './officers.ts'
import { reporterTexts } from './reporter.ts'
import { practiceTexts, reportingTexts } from './reporting.ts'

type Text = MessageTexts['groups'][number]['texts'][number]

const names = {
  reporting: { th: 'ประชาชน: ขั้นตอนแจ้งเหตุ', en: 'Citizens: the steps of a report' },
  reporter: { th: 'ประชาชน: หลังแจ้งเหตุ', en: 'Citizens: after the report' },
  practice: { th: 'ทดลองใช้ และลงทะเบียนเจ้าหน้าที่', en: 'Practice, and officers who register' },
  cards: { th: 'กลุ่มเจ้าหน้าที่: การ์ดและการแจ้งเตือน', en: 'Officers’ groups: cards and reminders' },
  presses: { th: 'กลุ่มเจ้าหน้าที่: คำตอบเมื่อกดปุ่ม', en: 'Officers’ groups: answers to buttons' },
  linking: { th: 'กลุ่มเจ้าหน้าที่: การผูกกลุ่ม', en: 'Officers’ groups: linking' },
  drills: { th: 'กลุ่มเจ้าหน้าที่: การซ้อม', en: 'Officers’ groups: drills' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>

/** The texts that people are sent, with examples in their gaps; when each is sent, in the reader's language. */
export const messageTexts = (language: Language): MessageTexts => ({
  groups: [
    { name: names.reporting[language], texts: forCitizens(reportingTexts, language) },
    { name: names.reporter[language], texts: forCitizens(reporterTexts, language) },
    { name: names.practice[language], texts: forCitizens(practiceTexts, language) },
    { name: names.cards[language], texts: forOfficers(cardTexts, language) },
    { name: names.presses[language], texts: forOfficers(pressAnswerTexts, language) },
    { name: names.linking[language], texts: forOfficers(linkTexts, language) },
    { name: names.drills[language], texts: forOfficers(drillCardTexts, language) },
  ],
})

const forCitizens = (texts: Readonly<Record<string, CitizenText>>, language: Language): Text[] =>
  Object.entries(texts).map(([key, { when, say }]) => ({
    key,
    when: when[language],
    th: say(catalogues.th, 'th'),
    en: say(catalogues.en, 'en'),
  }))

const forOfficers = (texts: Readonly<Record<string, OfficerText>>, language: Language): Text[] =>
  Object.entries(texts).map(([key, { when, th }]) => ({ key, when: when[language], th }))
