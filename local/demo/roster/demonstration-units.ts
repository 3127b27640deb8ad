import { type Province, provinceOf, provinces } from '../../../lambdas/core/shared/province.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import type { District } from './districts.ts'

const isBangkok = ({ code }: Province): boolean => code === '10'

/** National numbers that everybody in Thailand knows; a made-up number might ring somebody. */
const police = '191'
const socialAssistance = '1300'

const station = ({ code, province, nameTh, nameEn, seat }: District): Unit => {
  const metropolitan = isBangkok(provinceOf(province))
  return {
    code: `ST-${code}`,
    kind: 'station',
    nameTh: `${metropolitan ? 'สน.' : 'สภ.'}${nameTh}`,
    nameEn: `${nameEn} ${metropolitan ? 'Metropolitan Police Station' : 'Police Station'}`,
    province,
    district: nameTh,
    point: seat,
    coordinateSource: 'districtSeat',
    phone: police,
  }
}

const provincial = (province: Province): Unit[] => {
  const place = {
    province: province.code,
    point: province.seat,
    coordinateSource: 'provinceSeat',
  } as const
  const ofProvince = isBangkok(province) ? province.nameTh : `จังหวัด${province.nameTh}`
  return [
    {
      ...place,
      code: `C191-${province.code}`,
      kind: 'centre191',
      nameTh: isBangkok(province) ? 'ศูนย์ผ่านฟ้า 191' : `ศูนย์ 191 ภ.จว.${province.nameTh}`,
      nameEn: isBangkok(province) ? 'Phan Fa 191 Centre' : `${province.nameEn} 191 Centre`,
      phone: police,
    },
    {
      ...place,
      code: `TEAM-${province.code}`,
      kind: 'team',
      nameTh: `ทีมสหวิชาชีพ${ofProvince}`,
      nameEn: `${province.nameEn} Multidisciplinary Team`,
      phone: socialAssistance,
    },
    {
      ...place,
      code: `CMD-${province.code}`,
      kind: 'command',
      nameTh: `ผู้บังคับบัญชา${ofProvince}`,
      nameEn: `${province.nameEn} Command`,
    },
  ]
}

/** A station for each district, and each province's centre, team and command. Throws where a province has no district. */
export const demonstrationUnits = (districts: readonly District[]): Unit[] =>
  provinces.flatMap((province) => {
    const own = districts.filter((district) => district.province === province.code)
    if (own.length === 0) throw new Error(`No district of ${province.nameEn} is known`)
    return [...provincial(province), ...own.map(station)]
  })
