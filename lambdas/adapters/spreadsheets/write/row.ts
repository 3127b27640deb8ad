import type { SheetCell } from '../../../core/exports/workbook/workbook.ts'
import { columnLetter } from '../../../core/shared/spreadsheet/sheet.ts'
import { type CellStyle, styleOf } from './styles.ts'
import { cellXmlText } from './xml-text.ts'

const dayLength = 24 * 60 * 60 * 1000
const thaiOffset = 7 * 60 * 60 * 1000
/** Days from the beginning of Excel's calendar to 1 January 1970. */
const epochDay = 25_569

/** What a spreadsheet might take for a formula, were it typed. */
const formulaLike = /^[=+\-@\t\r]/

export interface StyledCell {
  readonly value: SheetCell
  /** How it looks, where not as usual for what it is. */
  readonly look?: CellStyle
}

/** One row; `number` is 1 for the first. Texts stand in the cell itself and are texts whatever they begin with. */
export const rowXml = (number: number, cells: readonly StyledCell[]): string =>
  `<row r="${number}">${cells.map((cell, nth) => cellXml(`${columnLetter(nth)}${number}`, cell)).join('')}</row>`

const cellXml = (place: string, { value, look }: StyledCell): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return numberXml(place, look ?? 'number', value)
  if (typeof value === 'object') {
    return numberXml(place, look ?? 'moment', (value.at + thaiOffset) / dayLength + epochDay)
  }
  const style = styleOf(look ?? (formulaLike.test(value) ? 'kept' : 'plain'))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellXmlText(value)}</t></is></c>`
}

const numberXml = (place: string, look: CellStyle, value: number): string =>
  `<c r="${place}" s="${styleOf(look)}"><v>${value}</v></c>`
