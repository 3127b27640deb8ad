import type { CommonFault, FileFault } from '../shared/spreadsheet/problem.ts'
import { commonSentences, describer, type ProblemSentences } from '../shared/spreadsheet/problem-texts.ts'
import { type OfficerColumn, officerColumns } from './columns.ts'
import type { OfficerFault } from './problem.ts'

const common = commonSentences(officerColumns)

const thai: ProblemSentences<OfficerFault> = {
  badNumber: ({ value }) => `เลขประจำตัวใช้ไม่ได้: "${value}" (ตัวเลข ตัวอักษร และ . _ / - และต้องมีตัวเลข)`,
  badPhone: ({ value }) => `หมายเลขโทรศัพท์ใช้ไม่ได้: "${value}" (กรอกหมายเลขเดียว เช่น 0812345678)`,
  duplicateNumber: ({ value, otherRow }) => `เลขประจำตัว "${value}" ซ้ำกับแถว ${otherRow}`,
  unknownRole: ({ value, known }) => `ไม่รู้จักบทบาท "${value}" (ใช้ ${known.join(', ')} หรือเพิ่มด้วย --add-role)`,
  unknownUnit: ({ value }) => `ไม่พบหน่วย "${value}" ในทะเบียนหน่วย`,
  ambiguousUnit: ({ value, codes }) => `มีหลายหน่วยที่ชื่อ "${value}": กรอกรหัสหน่วยแทน (${codes.join(', ')})`,
  unitOfAnotherProvince: ({ unit, province }) => `หน่วย ${unit} อยู่จังหวัด${province} ไม่ตรงกับจังหวัดของแถวนี้`,
}

const english: ProblemSentences<OfficerFault> = {
  badNumber: ({ value }) =>
    `The officer number is not valid: "${value}" (digits, letters and . _ / -, with at least one digit)`,
  badPhone: ({ value }) => `The phone number is not valid: "${value}" (one number, such as 0812345678)`,
  duplicateNumber: ({ value, otherRow }) => `The officer number "${value}" is also in row ${otherRow}`,
  unknownRole: ({ value, known }) =>
    `The role "${value}" is unknown (${known.join(', ')}; more with --add-role)`,
  unknownUnit: ({ value }) => `The unit "${value}" is not in the roster of units`,
  ambiguousUnit: ({ value, codes }) =>
    `Several units are called "${value}": give the code (${codes.join(', ')})`,
  unitOfAnotherProvince: ({ unit, province }) =>
    `The unit ${unit} is in ${province}, which is not the province of this row`,
}

/** One sentence for an operator, in the language asked for. */
export const describeOfficerFault = describer<
  FileFault<OfficerColumn> | CommonFault<OfficerColumn> | OfficerFault
>({
  th: { ...common.th, ...thai },
  en: { ...common.en, ...english },
})
