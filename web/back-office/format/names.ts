import type { Category } from '../../../lambdas/core/shared/category.ts'
import type { Status } from '../../../lambdas/core/shared/status.ts'
import { defineTexts } from '../texts/texts.ts'

interface Names {
  readonly status: Readonly<Record<Status, string>>
  readonly category: Readonly<Record<Category, string>>
  readonly unitKind: Readonly<Record<'station' | 'centre191' | 'team' | 'command', string>>
  readonly unknownProvince: string
  readonly allProvinces: string
  readonly units: {
    readonly days: string
    readonly hours: string
    readonly minutes: string
    readonly seconds: string
  }
}

/** What statuses, categories and kinds of units are called, everywhere on the pages. */
export const names = defineTexts<Names>({
  th: {
    status: {
      new: 'แจ้งเหตุใหม่',
      acknowledged: 'รับทราบ',
      closed: 'ปิดเหตุ',
      notFound: 'ไม่พบเหตุ',
      prank: 'ก่อกวน',
      forwarded: 'ส่งต่อทีมสหวิชาชีพ',
    },
    category: {
      threatOrAssault: 'ข่มขู่ว่าจะทำร้าย / ทำร้าย',
      confinement: 'กักขังหน่วงเหนี่ยว',
      sexualAbuseRisk: 'เสี่ยงถูกล่วงละเมิดทางเพศ',
      violentlyDisturbed: 'ผู้คลุ้มคลั่งก่อให้เกิดเหตุร้าย',
      unlawfulGathering: 'มั่วสุมก่อให้เกิดเหตุร้าย',
    },
    unitKind: {
      station: 'สถานีตำรวจ',
      centre191: 'ศูนย์ 191',
      team: 'ทีมสหวิชาชีพ',
      command: 'ผู้บังคับบัญชาจังหวัด',
    },
    unknownProvince: 'ไม่ทราบจังหวัด',
    allProvinces: 'ทุกจังหวัด',
    units: { days: 'วัน', hours: 'ชม.', minutes: 'นาที', seconds: 'วินาที' },
  },
  en: {
    status: {
      new: 'New',
      acknowledged: 'Acknowledged',
      closed: 'Closed',
      notFound: 'Not found',
      prank: 'Prank',
      forwarded: 'Handed to the team',
    },
    category: {
      threatOrAssault: 'Threat or assault',
      confinement: 'Confinement',
      sexualAbuseRisk: 'Risk of sexual abuse',
      violentlyDisturbed: 'Violently disturbed person',
      unlawfulGathering: 'Violent gathering',
    },
    unitKind: {
      station: 'Police station',
      centre191: '191 centre',
      team: 'Multidisciplinary team',
      command: 'Provincial command',
    },
    unknownProvince: 'Province not known',
    allProvinces: 'All provinces',
    units: { days: 'd', hours: 'h', minutes: 'min', seconds: 's' },
  },
})
