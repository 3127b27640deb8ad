import { reporterRoles } from '../../../../core/report/amendment.ts'
import { type CitizenText, citizen, lines } from './entry.ts'

/** An example: no unit is meant. */
const unit = { th: 'สน.ปทุมวัน', en: 'Pathum Wan Police Station' }
/** What reporters read once their report is out. */
export const reporterTexts: Readonly<Record<string, CitizenText>> = {
  delivered: citizen('LINE รับการ์ดของหน่วยแล้ว', 'LINE has taken the card for a unit', (texts, language) =>
    lines(
      texts.delivered.title,
      `${unit[language]} · ${texts.distance(1_240)}`,
      texts.delivered.body,
      `${texts.caseCode} K7F-3QD`,
    ),
  ),
  maybeAbroad: citizen(
    'หมุดอาจอยู่นอกประเทศ',
    'The pin may be abroad',
    ({ delivered }) => delivered.maybeAbroad,
  ),
  undelivered: citizen('ยังส่งถึงหน่วยใดไม่ได้', 'No unit can be reached yet', ({ undelivered }) =>
    lines(undelivered.title, undelivered.body),
  ),
  unacknowledged: citizen('ยังไม่มีใครกดรับทราบ', 'Nobody has acknowledged it yet', ({ unacknowledged }) =>
    lines(unacknowledged.title, unacknowledged.body),
  ),
  acknowledged: citizen('เจ้าหน้าที่รับทราบ', 'An officer has acknowledged it', (texts, language) =>
    lines(texts.acknowledged.title, unit[language], texts.acknowledged.body),
  ),
  arrived: citizen('เจ้าหน้าที่ถึงที่เกิดเหตุ', 'Officers have arrived', (texts, language) =>
    lines(texts.arrived.title, unit[language], texts.arrived.body),
  ),
  searching: citizen(
    'เจ้าหน้าที่ไม่พบจุดเกิดเหตุ (ไม่มีเสียง)',
    'The place cannot be found (makes no sound)',
    ({ searching }) => lines(searching.title, searching.body, searching.silent),
  ),
  ended: citizen('เรื่องจบ ไม่ว่าด้วยเหตุใด', 'It has ended, whatever the reason', ({ ended }) =>
    lines(ended.title, ended.body),
  ),
  answer: citizen('เจ้าหน้าที่ตอบทางแชต', 'An officer answers in the chat', (texts, language) =>
    lines(texts.answer.title, unit[language], '…', texts.answer.hint),
  ),
  talked: citizen('เมื่อผู้แจ้งพิมพ์หรือส่งรูปเพิ่ม', 'When the reporter writes or sends more', ({ talked }) =>
    lines(talked.title, talked.body, talked.startsNew),
  ),
  afterEnd: citizen('เมื่อพิมพ์มาหลังเรื่องจบ', 'When they write after the end', ({ talked }) => talked.afterEnd),
  notPassedOn: citizen('เมื่อเพิ่มข้อมูลไม่ได้อีก', 'When no more can be added', ({ notPassedOn }) => notPassedOn),
  afterReport: citizen('เมื่อทักมาหลังแจ้งแล้ว', 'When they come back after reporting', ({ afterReport }) =>
    lines(afterReport.title, afterReport.body, afterReport.addPhone),
  ),
  'amended.phone': citizen('เพิ่มเบอร์โทร', 'A number was added', ({ amended }) => amended.phone),
  'amended.category': citizen('เปลี่ยนเหตุ', 'The problem was changed', ({ amended }) => amended.category),
  'amended.place': citizen('ส่งหมุดใหม่', 'A new pin was sent', ({ amended }) => amended.place),
  'amended.again': citizen(
    'แจ้งซ้ำภายใน 10 นาที',
    'Reported again within 10 minutes',
    ({ amended }) => amended.again,
  ),
  'amended.chatOnly': citizen('ขอไม่ให้โทรกลับ', 'Asked for no calls back', ({ amended }) => amended.chatOnly),
  'amended.who': citizen('บอกว่าใครเป็นผู้แจ้ง', 'Said who is reporting', ({ amended }) => amended.who),
  'amended.mistaken': citizen('บอกว่ากดผิด', 'Said that it was a mistake', ({ amended }) => amended.mistaken),
  askWho: citizen('ถามว่าใครเป็นผู้แจ้ง', 'Who is reporting', ({ askWho, roles }) =>
    lines(askWho.title, askWho.hint, ...reporterRoles.map((role) => roles[role])),
  ),
  reopened: citizen('กด “ยังไม่ปลอดภัย”', '“Still not safe” was pressed', ({ reopened }) =>
    lines(reopened.title, reopened.body),
  ),
  stillOpen: citizen('กด “ยังไม่ปลอดภัย” ขณะเรื่องยังเปิด', 'The same while it is still open', ({ stillOpen }) =>
    lines(stillOpen.title, stillOpen.body),
  ),
  options: citizen('ปุ่มเพิ่มเติมหลังรับแจ้ง', 'Buttons after it was accepted', ({ options }) =>
    lines(options.chatOnly, options.who, options.mistaken),
  ),
  buttons: citizen('ปุ่มอื่น ๆ', 'Other buttons', ({ buttons, menuBar }) =>
    lines(
      menuBar,
      ...Object.values(buttons).map((button) => (typeof button === 'function' ? button('4567') : button)),
    ),
  ),
}
