import type { Columns } from '../shared/spreadsheet/columns.ts'

/** What a roster file can say about a unit; the order is that of the printed list. */
export const unitColumnNames = [
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
export type UnitColumn = (typeof unitColumnNames)[number]

export const requiredColumns = [
  'code',
  'kind',
  'nameTh',
  'province',
  'latitude',
  'longitude',
] as const satisfies UnitColumn[]

/** The headers that a file written in Thai has. */
export const thaiHeaders: Readonly<Record<UnitColumn, string>> = {
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
const otherHeaders: Readonly<Record<string, UnitColumn>> = {
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

/** The columns of the units' file. */
export const unitColumns: Columns<UnitColumn> = {
  all: unitColumnNames,
  required: requiredColumns,
  thai: thaiHeaders,
  others: otherHeaders,
  limits: {
    code: 40,
    kind: 60,
    nameTh: 120,
    nameEn: 120,
    province: 60,
    district: 60,
    latitude: 30,
    longitude: 30,
    coordinateSource: 30,
    phone: 60,
    lineGroupId: 60,
  },
}
