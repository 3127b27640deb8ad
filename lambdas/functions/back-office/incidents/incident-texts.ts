import type { ReporterRole } from '../../../core/report/amendment.ts'
import type { NoticeContent, Refusal } from '../../../core/report/model.ts'
import type { Routing, RoutingFlag } from '../../../core/report/routing.ts'
import type { Language } from '../../../core/shared/language.ts'
import { catalogues } from '../../../core/texts/catalogues.ts'
import { responderTexts } from '../../../core/texts/responders.ts'

/** What the page of one incident says of notices, people and the choice of units. */
export interface IncidentTexts {
  readonly notices: Readonly<Record<NoticeContent['kind'], string>>
  readonly reporter: string
  readonly dutyPhone: (unit: string) => string
  readonly refusals: Readonly<Record<Refusal, string>>
  readonly who: Readonly<Record<ReporterRole, string>>
  readonly nameless: string
  readonly lineName: (name: string) => string
  readonly writtenDownBy: (spokeWith: string, name: string) => string
  readonly onBehalfOf: (name: string, unit: string) => string
  readonly flags: Readonly<Record<RoutingFlag, string>>
  readonly nearestStation: (unit: string, distance: string) => string
  readonly nearerUnlinked: (count: number) => string
  readonly nearestCentre: (unit: string, distance: string) => string
  readonly nobodyLinked: string
  readonly methods: Readonly<Record<Routing['method'], string>>
}

const th: IncidentTexts = {
  notices: {
    incident: 'การ์ดแจ้งเหตุ',
    added: 'ข้อมูลเพิ่มเติมจากผู้แจ้ง',
    reminder: 'เตือนให้รับทราบ',
    answerLost: 'แจ้งว่าส่งคำตอบให้ผู้แจ้งไม่ได้',
    acted: 'แจ้งผลการกดปุ่ม',
    standDown: 'แจ้งว่ามีผู้รับเรื่องแล้ว',
    reopened: 'แจ้งว่าเปิดเรื่องอีกครั้ง',
    corroborated: 'แจ้งว่ามีผู้แจ้งเพิ่ม',
    forwarded: 'ส่งต่อเคสให้ทีม',
    followUpDue: 'เตือนให้ติดตามเคส',
    delivered: 'บอกผู้แจ้งว่าส่งถึงเจ้าหน้าที่แล้ว',
    undelivered: 'บอกผู้แจ้งว่ายังส่งไม่ถึงเจ้าหน้าที่',
    unacknowledged: 'บอกผู้แจ้งว่ายังไม่มีเจ้าหน้าที่รับทราบ',
    acknowledged: 'บอกผู้แจ้งว่าเจ้าหน้าที่รับทราบแล้ว',
    arrived: 'บอกผู้แจ้งว่าเจ้าหน้าที่ถึงแล้ว',
    ended: 'บอกผู้แจ้งว่าเรื่องจบแล้ว',
    searching: 'ถามผู้แจ้งว่าอยู่ที่ใด',
    answer: 'คำตอบของเจ้าหน้าที่ถึงผู้แจ้ง',
  },
  reporter: 'ผู้แจ้ง',
  dutyPhone: (unit) => `โทรศัพท์เวร ${unit} (SMS)`,
  refusals: {
    monthlyLimit: 'ใช้โควตาข้อความ LINE ของเดือนนี้หมดแล้ว',
    badRequest: 'รูปแบบข้อความไม่ถูกต้อง',
    forbidden: 'LINE ไม่อนุญาตให้ส่งถึงปลายทางนี้',
    notFound: 'ไม่มีปลายทางนี้แล้ว',
  },
  who: responderTexts.who,
  nameless: 'เจ้าหน้าที่ที่ยังไม่ลงทะเบียน',
  lineName: (name) => `“${name}” (ยังไม่ลงทะเบียน)`,
  writtenDownBy: (spokeWith, name) => `${spokeWith} (บันทึกแทนโดย ${name})`,
  onBehalfOf: (name, unit) => `${name} (บันทึกแทน ${unit})`,
  flags: responderTexts.flags,
  nearestStation: (unit, distance) =>
    `เลือก ${unit} เพราะเป็นสถานีที่ใกล้ที่สุดที่ผูกกลุ่ม LINE ไว้ ห่างจากจุดเกิดเหตุ ${distance} (เส้นตรง)`,
  nearerUnlinked: (count) => `มีสถานีที่ใกล้กว่าอีก ${count} แห่ง แต่ยังไม่ได้ผูกกลุ่ม LINE`,
  nearestCentre: (unit, distance) =>
    `ไม่มีสถานีที่ส่งให้ได้ จึงส่งถึง ${unit} ซึ่งเป็นศูนย์ 191 ที่ใกล้ที่สุด ห่าง ${distance} (เส้นตรง)`,
  nobodyLinked: 'ยังไม่มีหน่วยใดผูกกลุ่ม LINE ไว้ จึงยังส่งให้ใครไม่ได้',
  methods: {
    placeIndexAndRoster: 'ใช้แผนที่และทะเบียนหน่วยประกอบกัน',
    roster: 'แผนที่ไม่ตอบทันเวลา จึงใช้ทะเบียนหน่วยอย่างเดียว',
  },
}

const en: IncidentTexts = {
  notices: {
    incident: 'Incident card',
    added: 'What the reporter added',
    reminder: 'Reminder to acknowledge',
    answerLost: 'Word that an answer did not reach the reporter',
    acted: 'Word of what a button has changed',
    standDown: 'Word that another unit has it',
    reopened: 'Word that it is open again',
    corroborated: 'Word that somebody else reported it',
    forwarded: 'Case handed to the team',
    followUpDue: 'Reminder of a follow-up',
    delivered: 'Told the reporter that officers have it',
    undelivered: 'Told the reporter that no officers have it yet',
    unacknowledged: 'Told the reporter that nobody has acknowledged it yet',
    acknowledged: 'Told the reporter that it was acknowledged',
    arrived: 'Told the reporter that officers are there',
    ended: 'Told the reporter that it is over',
    searching: 'Asked the reporter where it is',
    answer: 'An officer’s answer to the reporter',
  },
  reporter: 'the reporter',
  dutyPhone: (unit) => `duty phone of ${unit} (SMS)`,
  refusals: {
    monthlyLimit: 'this month’s LINE messages are used up',
    badRequest: 'the message is malformed',
    forbidden: 'LINE does not allow sending there',
    notFound: 'it is no longer there',
  },
  who: catalogues.en.roles,
  nameless: 'an officer who is not registered yet',
  lineName: (name) => `“${name}” (not registered)`,
  writtenDownBy: (spokeWith, name) => `${spokeWith} (written down by ${name})`,
  onBehalfOf: (name, unit) => `${name} (written down for ${unit})`,
  flags: {
    outsideThailand: 'The pin is outside Thailand; please check with the reporter',
    placeUnconfirmed: 'The pin may be outside Thailand; please check with the reporter',
    provinceWithoutStation: 'No station of this province has a group',
    centreOfAnotherProvince: 'This province’s 191 centre has no group yet',
    noStation: 'It has gone to no station',
    noCentre: 'It has gone to no 191 centre',
    noTeam: 'This province has no multidisciplinary team with a group yet',
  },
  nearestStation: (unit, distance) =>
    `${unit} was chosen: the nearest station with a LINE group, ${distance} from the place in a straight line`,
  nearerUnlinked: (count) => `${count} nearer without a LINE group`,
  nearestCentre: (unit, distance) =>
    `No station could be told, so it went to ${unit}, the nearest 191 centre, ${distance} away in a straight line`,
  nobodyLinked: 'No unit has a LINE group yet, so nobody could be told',
  methods: {
    placeIndexAndRoster: 'By the map and the roster together',
    roster: 'The map did not answer in time: by the roster alone',
  },
}

export const incidentTexts: Readonly<Record<Language, IncidentTexts>> = { th, en }
