import { inflateSync } from 'node:zlib'

/** The objects of a PDF as Typst writes it: none of them packed into others. */
const objectsOf = (pdf: Buffer): ReadonlyMap<string, { readonly head: string; readonly stream: Buffer }> =>
  new Map(
    [...pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n/g)].map((found) => {
      const from = found.index + found[0].length
      const end = pdf.indexOf('endobj', from)
      const begins = pdf.subarray(from, end).indexOf('stream\n')
      const head = pdf.toString('latin1', from, begins < 0 ? end : from + begins)
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
      const bytes = begins < 0 ? Buffer.alloc(0) : pdf.subarray(from + begins + 7, from + begins + 7 + length)
      const stream = head.includes('FlateDecode') ? inflateSync(bytes) : bytes
      return [String(found[1]), { head, stream }]
    }),
  )

const utf16 = (hex: string): string => {
  const bytes = Buffer.from(hex, 'hex')
  return bytes.swap16().toString('utf16le').replace('\ufeff', '')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(.))/gs, (_, octal, sign) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[sign] ?? sign),
  )

const token =
  /\/ActualText <([0-9A-F]+)>\s*>> BDC|(BDC)|(EMC)|\/(f\d+) [\d.]+ Tf|((?:\((?:\\.|[^\\)])*\)[\s\d.-]*)+)\]? T[jJ]|[\d.]+ ([\d.]+) cm/gs

/**
 * The text of every page of a PDF, as a reader who copies it gets it: lines as they lie, a tab behind
 * every piece (a cell of a table, a word in a sentence).
 */
export const pdfPages = (pdf: Uint8Array): readonly string[] => {
  const objects = objectsOf(Buffer.from(pdf))
  const [kids = ''] = [...objects.values()].flatMap(({ head }) => /\/Kids \[([^\]]*)\]/.exec(head)?.[1] ?? [])
  return [...kids.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => pageText(objects, objects.get(id)?.head ?? ''))
}

const pageText = (objects: ReturnType<typeof objectsOf>, page: string): string => {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, glyphsOf(objects, id)]),
  )
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')?.stream.toString('latin1') ?? ''
  let [text, font, height] = ['', '', '']
  const spans: boolean[] = []
  for (const [, actual, begin, end, named, shown, to] of content.matchAll(token)) {
    if (actual) text += utf16(actual)
    if (actual || begin) spans.push(actual !== undefined)
    if (to && to !== height) text += '\n'
    if (end && spans.pop() === false) text += '\t'
    if (named) font = named
    height = to ?? height
    // What a span says itself stands for its glyphs.
    if (!shown || spans.includes(true)) continue
    for (const [, part = ''] of shown.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)) {
      const glyphs = Buffer.from(unescaped(part), 'latin1')
      for (let at = 0; at < glyphs.length; at += 2)
        text += fonts.get(font)?.get(glyphs.readUInt16BE(at)) ?? ''
    }
  }
  return text
}

const glyphsOf = (objects: ReturnType<typeof objectsOf>, font: string): ReadonlyMap<number, string> => {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1] ?? ''
  const lines = objects.get(map)?.stream.toString('latin1') ?? ''
  return new Map(
    [...lines.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>\n/g)].map(([, glyph = '', hex = '']) => [
      Number.parseInt(glyph, 16),
      utf16(hex),
    ]),
  )
}
