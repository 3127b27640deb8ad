/** What a roster file can say about a unit; the order is that of the printed list. */
export const columns = [
  'code',
  'kind',
  'nameTh',
  'nameEn',
  'province',
  'district',
  'latitude',
  'longitude',
  'coordinateSource',
  'phone',
  'lineGroupId',
] as const
export type Column = (typeof columns)[number]

export const requiredColumns = [
  'code',
  'kind',
  'nameTh',
  'province',
  'latitude',
  'longitude',
] as const satisfies Column[]

/** The headers that a file written in Thai has. */
export const thaiHeaders: Readonly<Record<Column, string>> = {
  code: 'รหัสหน่วย',
  kind: 'ประเภท',
  nameTh: 'ชื่อหน่วย',
  nameEn: 'ชื่อภาษาอังกฤษ',
  province: 'จังหวัด',
  district: 'อำเภอ',
  latitude: 'ละติจูด',
  longitude: 'ลองจิจูด',
  coordinateSource: 'ที่มาพิกัด',
  phone: 'โทรศัพท์',
  lineGroupId: 'กลุ่มไลน์',
}

/** Other headers that mean the same. */
const otherHeaders: Readonly<Record<string, Column>> = {
  รหัส: 'code',
  ประเภทหน่วย: 'kind',
  ชื่อ: 'nameTh',
  ชื่อภาษาไทย: 'nameTh',
  ชื่อหน่วยภาษาไทย: 'nameTh',
  ชื่อหน่วยภาษาอังกฤษ: 'nameEn',
  เขต: 'district',
  'อำเภอ/เขต': 'district',
  lat: 'latitude',
  lng: 'longitude',
  lon: 'longitude',
  เบอร์โทร: 'phone',
  เบอร์โทรศัพท์: 'phone',
  หมายเลขโทรศัพท์: 'phone',
  รหัสกลุ่มไลน์: 'lineGroupId',
}

const fold = (header: string): string =>
  header
    .normalize('NFC')
    .replaceAll('\u0e4d\u0e32', '\u0e33')
    .replace(/[\s_\-\u200b-\u200f\ufeff]/g, '')
    .toLowerCase()

const byHeader = new Map<string, Column>([
  ...Object.entries(otherHeaders),
  ...columns.flatMap((column): [string, Column][] => [
    [fold(column), column],
    [fold(thaiHeaders[column]), column],
  ]),
])

/** The column behind a header in English or Thai; spaces, underscores and case do not count. */
export const columnByHeader = (header: string): Column | undefined => byHeader.get(fold(header))
