import type {
  CoverLine,
  SheetCell,
  SheetColumn,
  WriteWorkbook,
} from '../../../core/exports/workbook/workbook.ts'
import { columnLetter } from '../../../core/shared/spreadsheet/sheet.ts'
import { contentTypesXml, relationsXml, workbookRelationsXml, workbookXml } from './parts.ts'
import { rowXml, type StyledCell } from './row.ts'
import { stylesXml } from './styles.ts'
import { attributeText } from './xml-text.ts'
import { type ZipFile, zip } from './zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const sheetBegins = `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
/** About so many characters go to the archive at once. */
const piece = 64 * 1024

/**
 * A workbook as Excel's XML in a ZIP archive. The table is written first and the cover after it, although the cover is
 * the first sheet: by then its totals are known. What is held at any time are some rows.
 */
export const writeWorkbook: WriteWorkbook = ({ language, table, cover }) => {
  const part = (path: string, xml: () => Iterable<string> | AsyncIterable<string>): ZipFile => ({
    path,
    pieces: encoded(xml),
  })
  const lazily = (xml: () => string) => () => [declaration, xml()]
  let covering: ReturnType<typeof cover> | undefined
  const coverNow = () => {
    covering ??= cover()
    return covering
  }
  return zip([
    part('xl/worksheets/sheet2.xml', () => tableXml(table.columns, table.rows)),
    part('xl/worksheets/sheet1.xml', () => coverXml(coverNow().lines)),
    part(
      'xl/workbook.xml',
      lazily(() => workbookXml([coverNow().name, table.name].map(attributeText))),
    ),
    part(
      'xl/styles.xml',
      lazily(() => stylesXml(language)),
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      lazily(() => workbookRelationsXml),
    ),
    part(
      '_rels/.rels',
      lazily(() => relationsXml),
    ),
    part(
      '[Content_Types].xml',
      lazily(() => contentTypesXml),
    ),
  ])
}

async function* tableXml(
  columns: readonly SheetColumn[],
  rows: AsyncIterable<readonly SheetCell[]>,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, nth) => `<col min="${nth + 1}" max="${nth + 1}" width="${width}" customWidth="1"/>`,
  )
  yield sheetBegins
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  yield `<cols>${widths.join('')}</cols><sheetData>`
  const headers: readonly StyledCell[] = columns.map(({ header }) => ({ value: header, look: 'header' }))
  yield rowXml(1, headers)
  let last = 1
  for await (const row of rows) {
    last += 1
    yield rowXml(
      last,
      row.map((value) => ({ value })),
    )
  }
  yield `</sheetData><autoFilter ref="A1:${columnLetter(columns.length - 1)}${last}"/></worksheet>`
}

function* coverXml(lines: readonly CoverLine[]): Generator<string> {
  yield sheetBegins
  yield '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews>'
  yield '<cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="40" customWidth="1"/></cols><sheetData>'
  for (const [nth, line] of lines.entries()) yield rowXml(nth + 1, cellsOf(line))
  yield '</sheetData></worksheet>'
}

const cellsOf = (line: CoverLine): readonly StyledCell[] => {
  switch (line.kind) {
    case 'title':
    case 'heading':
    case 'note':
      return [{ value: line.text, look: line.kind }]
    case 'fact':
      return [{ value: line.label, look: 'label' }, { value: line.value }]
    case 'gap':
      return []
  }
}

/** Texts in larger pieces of bytes; asked for only when it is this file's turn. */
async function* encoded(xml: () => Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = ''
  for await (const text of xml()) {
    waiting += text
    if (waiting.length < piece) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  yield Buffer.from(waiting)
}
