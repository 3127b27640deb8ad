import type { Language } from '../../shared/language.ts'

/** What only the report for a governor says. */
export interface PaperTexts {
  readonly title: string
  readonly page: string
  readonly unit: string
  readonly footer: (by: string, at: string) => string
  readonly inRange: string
  readonly daily: string
  readonly cumulative: string
  readonly upTo: (day: string) => string
  readonly trend: Readonly<Record<'day' | 'month' | 'year', string>>
  readonly periods: Readonly<Record<'day' | 'month' | 'year', string>>
  readonly times: string
  readonly timeColumns: readonly [stage: string, reached: string, p50: string, p90: string]
  readonly unacknowledged: string
  readonly stillWaiting: (count: string) => string
  readonly byCategory: string
  readonly byProvince: string
  readonly barsOf: (shown: number, all: number) => string
  readonly byHour: string
  readonly byPeriod: string
  readonly notes: readonly string[]
  readonly notSettled: string
}

export const paperTexts: Readonly<Record<Language, PaperTexts>> = {
  th: {
    title: 'รายงานสรุปการแจ้งเหตุด่วน',
    page: 'หน้า',
    unit: 'เคส',
    footer: (by, at) => `จัดทำโดย ${by} เมื่อ ${at} · นับตามวันที่รับแจ้ง ไม่รวมการซ้อม`,
    inRange: 'ยอดในช่วงที่เลือก',
    daily: 'ยอดประจำวัน',
    cumulative: 'ยอดสะสม',
    upTo: (day) => `ตั้งแต่เริ่มให้บริการถึง ${day}`,
    trend: { day: 'แนวโน้มรายวัน', month: 'แนวโน้มรายเดือน', year: 'แนวโน้มรายปี' },
    periods: { day: 'วันที่', month: 'เดือน', year: 'ปี' },
    times: 'เวลาตอบสนอง นับจากเวลาที่รับแจ้ง',
    timeColumns: ['ขั้นตอน', 'จำนวนที่ถึงขั้นนี้', 'ครึ่งหนึ่งใช้เวลาไม่เกิน', '9 ใน 10 ใช้เวลาไม่เกิน'],
    unacknowledged: 'เคสที่ไม่มีเจ้าหน้าที่รับทราบเลย',
    stillWaiting: (count) => `เคสเหล่านี้ไม่ได้นำไปคิดรวมในเวลาตอบสนองข้างต้น ขณะนี้มีเคสที่ยังรอรับทราบ ${count} เคส`,
    byCategory: 'จำแนกตามประเภทเหตุ',
    byProvince: 'จำแนกตามจังหวัด',
    barsOf: (shown, all) => `จังหวัดที่มีเหตุมากที่สุด ${shown} จาก ${all} จังหวัด`,
    byHour: 'ช่วงเวลาที่รับแจ้ง แยกตามวันในสัปดาห์และชั่วโมง',
    byPeriod: 'ตารางสรุปตามช่วงเวลา',
    notes: [
      'นับตามวันและเวลาที่รับแจ้งในประเทศไทย แต่ละเคสมีเพียงสถานะเดียว ทั้งหกสถานะรวมกันเท่ากับจำนวนทั้งหมด',
      'เวลาตอบสนองคลาดเคลื่อนได้ไม่เกินร้อยละ 5',
      'รายงานนี้ไม่มีข้อมูลส่วนบุคคลของผู้แจ้ง',
    ],
    notSettled: 'ขณะจัดทำรายงานมีเหตุเข้ามาพร้อมกันจำนวนมาก ตัวเลขบางช่องอาจต่างกันเล็กน้อย',
  },
  en: {
    title: 'Summary of emergency reports',
    page: 'Page',
    unit: 'cases',
    footer: (by, at) => `Made by ${by}, ${at} · counted by day of acceptance, without practice`,
    inRange: 'In this period',
    daily: 'On the last day',
    cumulative: 'Cumulative',
    upTo: (day) => `since the beginning, up to ${day}`,
    trend: { day: 'By day', month: 'By month', year: 'By year' },
    periods: { day: 'Day', month: 'Month', year: 'Year' },
    times: 'Response times from acceptance',
    timeColumns: ['Stage', 'Reached', 'Half within', 'Nine of ten within'],
    unacknowledged: 'cases that no officer has acknowledged',
    stillWaiting: (count) =>
      `They are in none of the times above. Waiting for an officer at this moment: ${count}.`,
    byCategory: 'By category',
    byProvince: 'By province',
    barsOf: (shown, all) => `The ${shown} provinces with most cases, of ${all}`,
    byHour: 'When they were reported: weekday and hour',
    byPeriod: 'Figures over time',
    notes: [
      'Counted by the day and hour of acceptance in Thailand. Every case has one status; the six add up to all cases.',
      'Response times are within 5 per cent.',
      'This report holds no personal data of those who reported.',
    ],
    notSettled: 'Many reports came in while this was made; some figures may be off by a few.',
  },
}
