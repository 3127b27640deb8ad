import type { FileFault } from '../shared/spreadsheet/problem.ts'
import {
  commonSentences,
  describer,
  namesOfColumns,
  type ProblemSentences,
} from '../shared/spreadsheet/problem-texts.ts'
import { type UnitColumn, unitColumns } from './columns.ts'
import type { RowFault, UnitFault } from './problem.ts'

const common = commonSentences(unitColumns)
const { th, en } = namesOfColumns(unitColumns)

const thai: ProblemSentences<UnitFault> = {
  badCode: ({ value }) => `รหัสหน่วย "${value}" ใช้ได้เฉพาะตัวอักษร ตัวเลข และ . _ / - โดยไม่มีช่องว่าง`,
  unknownKind: ({ value }) => `ไม่รู้จักประเภท "${value}" (ใช้ สภ./สน., ศูนย์ 191, ทีมสหวิชาชีพ หรือ ผู้บังคับบัญชา)`,
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
  otherProvince: ({ unit }) => `หน่วย ${unit} อยู่นอกจังหวัดที่คุณดูแล จึงนำเข้าไม่ได้`,
}

const english: ProblemSentences<UnitFault> = {
  badCode: ({ value }) => `The code "${value}" may have only letters, digits and . _ / - and no spaces`,
  unknownKind: ({ value }) => `The kind "${value}" is unknown (station, centre191, team or command)`,
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
  otherProvince: ({ unit }) => `Unit ${unit} is outside the province that you run`,
}

/** One sentence for an operator, in the language asked for. */
export const describeUnitFault = describer<FileFault<UnitColumn> | RowFault>({
  th: { ...common.th, ...thai },
  en: { ...common.en, ...english },
})
