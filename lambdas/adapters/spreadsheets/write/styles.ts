import type { Language } from '../../../core/shared/language.ts'
import { attributeText } from './xml-text.ts'

/** How a cell looks, by its place in the list of styles below. */
const looks = ['plain', 'kept', 'number', 'moment', 'header', 'title', 'heading', 'label', 'note'] as const
export type CellStyle = (typeof looks)[number]
export const styleOf = (look: CellStyle): number => looks.indexOf(look)

/** Thai pages show Buddhist years: Excel counts them where the format names Thailand's calendar (07) and language (041E). */
const momentFormat: Readonly<Record<Language, string>> = {
  th: '[$-107041E]d mmm yyyy hh:mm',
  en: 'd mmm yyyy hh:mm',
}

const top = '<alignment vertical="top"/>'
const wrapped = '<alignment vertical="top" wrapText="1"/>'

/** `kept`: a text that looks like a formula stays a text also where somebody edits it. */
const formats: Readonly<Record<CellStyle, string>> = {
  plain: `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  kept: `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${top}</xf>`,
  number: `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${top}</xf>`,
  moment: `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>`,
  header: `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf>`,
  title: '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  heading: '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  label: `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf>`,
  note: '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
}

const font = (size: number, rest = ''): string =>
  `<font>${rest}<sz val="${size}"/><name val="Tahoma"/></font>`

/** The part `xl/styles.xml`. */
export const stylesXml = (language: Language): string =>
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="${attributeText(momentFormat[language])}"/></numFmts>` +
  `<fonts count="4">${font(10)}${font(10, '<b/>')}${font(15, '<b/>')}${font(10, '<i/>')}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${looks.length}">${looks.map((look) => formats[look]).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>'
