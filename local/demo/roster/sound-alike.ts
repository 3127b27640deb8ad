/** Coarse sounds, so that ร and ล or a final ส and ต need not be told apart; h, v, w, y and vowels say nothing. */
const thaiSounds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ K: 'กขฃคฅฆ', T: 'จฉชซฌดตถทธฎฏฐฑฒศษส', P: 'บปผฝพฟภ', N: 'งณนรลฬญฤ', M: 'ม' }).flatMap(
    ([sound, letters]) => [...letters].map((letter) => [letter, sound]),
  ),
)
const latinSounds: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ K: 'kgq', T: 'tdscjz', P: 'pbf', N: 'nlr', M: 'm' }).flatMap(([sound, letters]) =>
    [...letters].map((letter) => [letter, sound]),
  ),
)

const thaiSkeleton = (name: string): string =>
  [
    ...name
      .replace(/[ก-ฮ][ิุ]?์/g, '')
      .replace(/รร|ใหญ่/g, '')
      .replaceAll('ำ', 'ม')
      .replaceAll('ทร', 'ท'),
  ]
    .map((letter) => thaiSounds[letter] ?? '')
    .join('')

const latinSkeleton = (name: string): string =>
  [...name.toLowerCase().replaceAll('ng', 'n').replace(/ph/g, 'p').replace(/[tc]h/g, 't')]
    .map((letter) => latinSounds[letter] ?? '')
    .join('')

const longestCommonSubsequence = (a: string, b: string): number => {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (let i = 0; i < b.length; i += 1) {
      next.push(letter === b[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const likeness = (a: string, b: string): number =>
  a.length + b.length === 0 ? 1 : (2 * longestCommonSubsequence(a, b)) / (a.length + b.length)

/** How well an English spelling fits a Thai name by its consonants: 0 to 1. */
export const soundsLike = (nameTh: string, nameEn: string): number =>
  likeness(thaiSkeleton(nameTh), latinSkeleton(nameEn))

/** How alike two English spellings are, letter by letter: 0 to 1. */
export const spelledLike = (a: string, b: string): number => {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')
  return likeness(letters(a), letters(b))
}
