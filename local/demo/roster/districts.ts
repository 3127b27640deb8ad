import type { Point } from '../../../lambdas/core/shared/place.ts'
import { isProvinceCode, type ProvinceCode, provinceByName } from '../../../lambdas/core/shared/province.ts'
import { liesIn, provinceOutlineAt } from '../../aws/location/province-outlines.ts'
import type { EnglishDistrict, KnownPlace, OpenData, ThaiDistrict } from './open-data.ts'
import { soundsLike, spelledLike } from './sound-alike.ts'

export interface District {
  /** The Ministry of Interior's four digits. */
  readonly code: string
  readonly province: ProvinceCode
  readonly nameTh: string
  readonly nameEn: string
  readonly seat: Point
}

export interface LeftOut {
  readonly code: string
  readonly nameEn: string
  readonly reason: 'no Thai name' | 'Thai name does not fit' | 'no seat' | 'seat outside its province'
}

/** Spellings of Bangkok districts that the source has wrong, by its own list of places. */
const corrections: Readonly<Record<string, string>> = {
  '1007': 'Pathum Wan',
  '1012': 'Yan Nawa',
  '1015': 'Thon Buri',
  '1021': 'Bang Khun Thian',
  '1031': 'Bang Kho Laem',
  '1032': 'Prawet',
  '1034': 'Suan Luang',
  '1039': 'Watthana',
  '1049': 'Thung Khru',
}

const properName = ({ code, nameEn }: EnglishDistrict): string =>
  corrections[code] ??
  nameEn
    .replace(/^Amphoe | District$/g, '')
    .replace(/^Muang /, 'Mueang ')
    .trim()

/** Below this, one of the two sources has shifted a code. */
const fits = 0.6
/** A name without a code is taken only where it fits this well and the runner-up worse. */
const fitsWithoutCode = 0.75

/** For codes that no Thai name carries: the one name of the province that fits best, both ways round. */
const nameWithoutCode = (
  district: { code: string; nameEn: string },
  rivals: readonly { code: string; nameEn: string }[],
  names: readonly string[],
): string | undefined => {
  const best = (scores: readonly (readonly [string, number])[]): string | undefined => {
    const [first, second] = scores.toSorted(([, a], [, b]) => b - a)
    return first !== undefined && first[1] >= fitsWithoutCode && first[1] > (second?.[1] ?? 0)
      ? first[0]
      : undefined
  }
  const name = best(names.map((nameTh) => [nameTh, soundsLike(nameTh, district.nameEn)]))
  if (name === undefined) return undefined
  const back = best(rivals.map((rival) => [rival.code, soundsLike(name, rival.nameEn)]))
  return back === district.code ? name : undefined
}

const withoutCapital = (name: string): string => name.replace(/^Mueang /, '')

/**
 * The district's seat among the known places: the one of its name, else the one spelled most like it,
 * else the only one there is (the source lists seats whatever their size). Several strangers are no seat.
 */
const seatOf = (
  district: { code: string; nameEn: string; province: ProvinceCode },
  places: readonly KnownPlace[],
): Point | undefined => {
  const likeness = ({ name }: KnownPlace): number =>
    spelledLike(withoutCapital(name), withoutCapital(district.nameEn))
  const own = places.filter((place) => place.district === district.code)
  const stray = places.filter(
    (place) => place.district === undefined && provinceOutlineAt(place.point) === district.province,
  )
  const exact = [...own, ...stray].find((place) => likeness(place) === 1)
  if (exact !== undefined) return exact.point
  const [alike] = own.toSorted((a, b) => likeness(b) - likeness(a))
  if (alike !== undefined && (likeness(alike) >= 0.8 || own.length === 1)) return alike.point
  return undefined
}

/** The districts whose Thai name and seat are sure, in the order of their codes, and the others with the reason. */
export const matchDistricts = ({
  places,
  english,
  thai,
}: OpenData): { matched: District[]; leftOut: LeftOut[] } => {
  const matched: District[] = []
  const leftOut: LeftOut[] = []
  const named = english.map((district) => ({ code: district.code, nameEn: properName(district) }))
  const thaiByCode = new Map(thai.flatMap(({ code, nameTh }) => (code === undefined ? [] : [[code, nameTh]])))
  const nameless = named.filter(({ code }) => !thaiByCode.has(code))
  const codeless = (province: string): string[] =>
    thai
      .filter(
        ({ code, provinceTh }: ThaiDistrict) =>
          code === undefined && provinceByName(provinceTh)?.code === province,
      )
      .map(({ nameTh }) => nameTh)

  for (const { code, nameEn } of named.toSorted((a, b) => a.code.localeCompare(b.code))) {
    const province = code.slice(0, 2)
    if (!isProvinceCode(province)) throw new Error(`District ${code} is in no province`)
    const leave = (reason: LeftOut['reason']): void => {
      leftOut.push({ code, nameEn, reason })
    }
    const coded = thaiByCode.get(code)
    if (coded !== undefined && soundsLike(coded, nameEn) < fits) {
      leave('Thai name does not fit')
      continue
    }
    const rivals = nameless.filter((rival) => rival.code.startsWith(province))
    const nameTh = coded ?? nameWithoutCode({ code, nameEn }, rivals, codeless(province))
    if (nameTh === undefined) {
      leave('no Thai name')
      continue
    }
    const seat = seatOf({ code, nameEn, province }, places)
    if (seat === undefined) leave('no seat')
    else if (!liesIn(seat, province)) leave('seat outside its province')
    else matched.push({ code, province, nameTh, nameEn, seat })
  }
  return { matched, leftOut }
}
