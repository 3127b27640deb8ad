import type { Language } from '../texts/catalogue.ts'
import { type Column, thaiHeaders } from './columns.ts'
import type { FileFault, RowFault } from './problem.ts'

type Fault = FileFault | RowFault
type Sentences = { readonly [Name in Fault['fault']]: (fault: Extract<Fault, { fault: Name }>) => string }

const th = (column: Column): string => `"${thaiHeaders[column]}" (${column})`
const en = (column: Column): string => `"${column}" (${thaiHeaders[column]})`

const thai: Sentences = {
  empty: () => 'ไฟล์ไม่มีข้อมูล',
  noHeader: () => 'ไม่พบแถวหัวตาราง',
  missingColumn: ({ column }) => `ไม่มีคอลัมน์ ${th(column)}`,
  unknownColumn: ({ header, letter }) => `ไม่รู้จักคอลัมน์ ${letter} "${header}"`,
  duplicateColumn: ({ column, letter }) => `คอลัมน์ ${th(column)} ซ้ำที่คอลัมน์ ${letter}`,
  missing: ({ column }) => `ไม่ได้กรอก ${th(column)}`,
  unreadableCell: ({ column, value }) => `อ่านช่อง ${th(column)} ไม่ได้: ${value}`,
  tooLong: ({ column, limit }) => `${th(column)} ยาวเกิน ${limit} ตัวอักษร`,
  badCode: ({ value }) => `รหัสหน่วย "${value}" ใช้ได้เฉพาะตัวอักษร ตัวเลข และ . _ / - โดยไม่มีช่องว่าง`,
  unknownKind: ({ value }) => `ไม่รู้จักประเภท "${value}" (ใช้ สภ./สน., ศูนย์ 191, ทีมสหวิชาชีพ หรือ ผู้บังคับบัญชา)`,
  unknownProvince: ({ value }) => `ไม่รู้จักจังหวัด "${value}"`,
  notANumber: ({ column, value }) => `${th(column)} ไม่ใช่ตัวเลข: "${value}"`,
  notOnEarth: ({ latitude, longitude }) => `ไม่มีพิกัดนี้บนโลก: ${latitude}, ${longitude}`,
  swapped: ({ latitude, longitude }) => `ละติจูดกับลองจิจูดสลับกัน: ${latitude}, ${longitude}`,
  outsideThailand: ({ latitude, longitude }) => `พิกัดอยู่นอกประเทศไทย: ${latitude}, ${longitude}`,
  farFromProvince: ({ kilometres, province }) => `พิกัดอยู่ห่างจากตัวจังหวัด${province} ${kilometres} กม.`,
  unknownCoordinateSource: ({ value }) =>
    `ไม่รู้จักที่มาพิกัด "${value}" (ใช้ survey, operator, districtSeat หรือ provinceSeat)`,
  badPhone: ({ value }) => `หมายเลขโทรศัพท์ใช้ไม่ได้: "${value}" (กรอกหมายเลขเดียว เช่น 034111222 หรือ 191)`,
  badGroup: ({ value }) => `รหัสกลุ่มไลน์ต้องเป็น C ตามด้วยเลขฐานสิบหก 32 ตัว: "${value}"`,
  duplicateCode: ({ value, otherRow }) => `รหัสหน่วย "${value}" ซ้ำกับแถว ${otherRow}`,
  duplicateGroup: ({ otherRow }) => `กลุ่มไลน์ซ้ำกับแถว ${otherRow}`,
  groupTaken: ({ unit }) => `กลุ่มไลน์นี้เชื่อมกับหน่วย ${unit} อยู่แล้ว`,
  cellsBeyondHeader: ({ letter }) => `มีข้อมูลในคอลัมน์ ${letter} ซึ่งไม่มีหัวตาราง`,
}

const english: Sentences = {
  empty: () => 'The file holds no data',
  noHeader: () => 'No header row was found',
  missingColumn: ({ column }) => `The column ${en(column)} is missing`,
  unknownColumn: ({ header, letter }) => `Column ${letter} "${header}" is unknown`,
  duplicateColumn: ({ column, letter }) => `The column ${en(column)} comes again as column ${letter}`,
  missing: ({ column }) => `${en(column)} is empty`,
  unreadableCell: ({ column, value }) => `${en(column)} cannot be read: ${value}`,
  tooLong: ({ column, limit }) => `${en(column)} is longer than ${limit} characters`,
  badCode: ({ value }) => `The code "${value}" may have only letters, digits and . _ / - and no spaces`,
  unknownKind: ({ value }) => `The kind "${value}" is unknown (station, centre191, team or command)`,
  unknownProvince: ({ value }) => `The province "${value}" is unknown`,
  notANumber: ({ column, value }) => `${en(column)} is not a number: "${value}"`,
  notOnEarth: ({ latitude, longitude }) => `There is no such place on earth: ${latitude}, ${longitude}`,
  swapped: ({ latitude, longitude }) => `Latitude and longitude are swapped: ${latitude}, ${longitude}`,
  outsideThailand: ({ latitude, longitude }) => `The point is outside Thailand: ${latitude}, ${longitude}`,
  farFromProvince: ({ kilometres, province }) => `The point is ${kilometres} km from the seat of ${province}`,
  unknownCoordinateSource: ({ value }) =>
    `The coordinate source "${value}" is unknown (survey, operator, districtSeat or provinceSeat)`,
  badPhone: ({ value }) => `The phone number is not valid: "${value}" (one number, such as 034111222 or 191)`,
  badGroup: ({ value }) => `A LINE group id is C and 32 hexadecimal digits: "${value}"`,
  duplicateCode: ({ value, otherRow }) => `The code "${value}" is also in row ${otherRow}`,
  duplicateGroup: ({ otherRow }) => `The LINE group is also in row ${otherRow}`,
  groupTaken: ({ unit }) => `The LINE group is linked to unit ${unit} already`,
  cellsBeyondHeader: ({ letter }) => `Column ${letter} has data but no header`,
}

const sentences: Readonly<Record<Language, Sentences>> = { th: thai, en: english }

/** One sentence for an operator, in the language asked for. */
export const describeFault = (fault: Fault, language: Language): string => {
  const sentence = sentences[language][fault.fault] as (fault: Fault) => string
  return sentence(fault)
}
