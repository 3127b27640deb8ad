import type { Officer } from '../../../lambdas/core/officers/officer.ts'
import type { OfficerRole } from '../../../lambdas/core/officers/role.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { provinces } from '../../../lambdas/core/shared/province.ts'
import type { Unit, UnitKind } from '../../../lambdas/core/shared/unit.ts'

/** Who is invented for each province: in which unit, and in which roles by turns from province to province. */
const posts: readonly {
  readonly kind: UnitKind
  readonly nth: number
  readonly roles: readonly OfficerRole[]
}[] = [
  { kind: 'station', nth: 0, roles: ['ห้องวิทยุ'] },
  {
    kind: 'team',
    nth: 0,
    roles: ['นักสังคมสงเคราะห์', 'พม.', 'บ้านพักเด็กและครอบครัว', 'อัยการ', 'เครือข่าย'],
  },
  { kind: 'centre191', nth: 0, roles: ['ศูนย์ 191'] },
  { kind: 'command', nth: 0, roles: ['ผู้การ', 'รองผู้การ'] },
  { kind: 'station', nth: 1, roles: ['ผู้กำกับ', 'รองผู้กำกับ', 'สารวัตร', 'รองสารวัตร'] },
]

/** The police rank that usually goes with a role; the others have none. */
const ranks: Readonly<Record<OfficerRole, string>> = {
  ห้องวิทยุ: 'ด.ต.',
  'ศูนย์ 191': 'ร.ต.อ.',
  ผู้การ: 'พล.ต.ต.',
  รองผู้การ: 'พ.ต.อ.',
  ผู้กำกับ: 'พ.ต.อ.',
  รองผู้กำกับ: 'พ.ต.ท.',
  สารวัตร: 'พ.ต.ท.',
  รองสารวัตร: 'ร.ต.อ.',
}

/**
 * Invented officers over the demonstration units, the same on every machine: the nth is `DEMO-000n`, is called
 * "assumed, example n" and proves it with the phone `080-000-000n`. Nobody is meant by them.
 */
export const demonstrationOfficers = (units: readonly Unit[]): Officer[] =>
  provinces
    .flatMap(({ code }, turn) =>
      posts.flatMap(({ kind, nth, roles }) => {
        const unit = units.filter((one) => one.kind === kind && one.province === code)[nth]
        const role = roles[turn % roles.length]
        return unit && role ? [{ unit: unit.code, role, province: code }] : []
      }),
    )
    .map((post, index) => {
      const nth = String(index + 1).padStart(4, '0')
      return {
        ...post,
        number: `DEMO-${nth}`,
        rank: ranks[post.role] ?? '',
        nameTh: `สมมติ ตัวอย่าง ${index + 1}`,
        phone: `+6680000${nth}` as PhoneNumber,
      }
    })
