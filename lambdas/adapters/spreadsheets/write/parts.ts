const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The part `xl/workbook.xml`: two sheets, by names that are safe in an attribute; the first is open. */
export const workbookXml = (names: readonly string[]): string => {
  const sheets = names.map((name, nth) => `<sheet name="${name}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`)
  return `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (...all: readonly string[]): string =>
  `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`

/** The part `_rels/.rels`: where the workbook is. */
export const relationsXml = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))

/** The part `xl/_rels/workbook.xml.rels`: where its sheets and styles are. */
export const workbookRelationsXml = relations(
  relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relation('rId2', 'worksheet', 'worksheets/sheet2.xml'),
  relation('rId3', 'styles', 'styles.xml'),
)

const part = (path: string, type: string): string =>
  `<Override PartName="/${path}" ContentType="${spreadsheet}.${type}+xml"/>`

/** The part `[Content_Types].xml`: what every part is. */
export const contentTypesXml =
  `<Types xmlns="${packages}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  part('xl/workbook.xml', 'sheet.main') +
  part('xl/worksheets/sheet1.xml', 'worksheet') +
  part('xl/worksheets/sheet2.xml', 'worksheet') +
  part('xl/styles.xml', 'styles') +
  '</Types>'
