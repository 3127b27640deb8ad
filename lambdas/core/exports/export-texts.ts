import type { ResponseStage } from '../report/counted.ts'
import type { CareOutcome } from '../shared/care-outcome.ts'
import type { Category } from '../shared/category.ts'
import type { Language } from '../shared/language.ts'
import type { Status } from '../shared/status.ts'
import { en } from '../texts/en.ts'
import { responderTexts } from '../texts/responders.ts'
import { th } from '../texts/th.ts'

/** The words that every file shares: what is counted, and what the file says of itself. */
export interface ExportTexts {
  readonly service: string
  readonly statuses: Readonly<Record<Status, string>>
  readonly categories: Readonly<Record<Category, string>>
  readonly outcomes: Readonly<Record<CareOutcome, string>>
  readonly stages: Readonly<Record<ResponseStage, string>>
  readonly unknownProvince: string
  readonly allProvinces: string
  readonly period: string
  readonly province: string
  readonly status: string
  readonly category: string
  readonly everyStatus: string
  readonly everyCategory: string
  readonly madeBy: string
  readonly madeAt: string
  readonly total: string
  readonly dayToDay: (from: string, to: string) => string
  readonly duration: { readonly hours: string; readonly minutes: string; readonly seconds: string }
}

export const exportTexts: Readonly<Record<Language, ExportTexts>> = {
  th: {
    service: 'แจ้งเหตุด่วน ESS Help Me',
    statuses: {
      new: 'แจ้งเหตุใหม่',
      acknowledged: 'รับทราบ',
      closed: 'ปิดเหตุ',
      notFound: 'ไม่พบเหตุ',
      prank: 'ก่อกวน',
      forwarded: 'ส่งต่อทีมสหวิชาชีพ',
    },
    categories: th.categories,
    outcomes: responderTexts.outcomes,
    stages: {
      delivered: 'ส่งถึงกลุ่มไลน์ของตำรวจ',
      acknowledged: 'รับทราบเหตุ',
      arrived: 'ถึงที่เกิดเหตุ',
      ended: 'สิ้นสุดเหตุ',
    },
    unknownProvince: 'ไม่ทราบจังหวัด',
    allProvinces: 'ทุกจังหวัด',
    period: 'ช่วงวันที่แจ้งเหตุ',
    province: 'จังหวัด',
    status: 'สถานะ',
    category: 'ประเภทเหตุ',
    everyStatus: 'ทุกสถานะ',
    everyCategory: 'ทุกประเภท',
    madeBy: 'จัดทำโดย',
    madeAt: 'จัดทำเมื่อ',
    total: 'รวม',
    dayToDay: (from, to) => `${from} ถึง ${to}`,
    duration: { hours: 'ชม.', minutes: 'นาที', seconds: 'วินาที' },
  },
  en: {
    service: 'ESS Help Me',
    statuses: {
      new: 'New',
      acknowledged: 'Acknowledged',
      closed: 'Closed',
      notFound: 'Not found',
      prank: 'Prank',
      forwarded: 'Handed to the team',
    },
    categories: en.categories,
    outcomes: {
      safe: 'Safe',
      shelter: 'In a shelter',
      otherAgency: 'With another agency',
      unreachable: 'Could not be reached',
    },
    stages: {
      delivered: 'In a police LINE group',
      acknowledged: 'Acknowledged',
      arrived: 'At the scene',
      ended: 'Ended',
    },
    unknownProvince: 'Province not known',
    allProvinces: 'All provinces',
    period: 'Reported',
    province: 'Province',
    status: 'Status',
    category: 'Category',
    everyStatus: 'Every status',
    everyCategory: 'Every category',
    madeBy: 'Made by',
    madeAt: 'Made at',
    total: 'Total',
    dayToDay: (from, to) => `${from} to ${to}`,
    duration: { hours: 'h', minutes: 'min', seconds: 's' },
  },
}
