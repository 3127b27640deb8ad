import type { Columns } from '../shared/spreadsheet/columns.ts'

/** What a file can say about an officer; the order is that of the printed list. */
const columns = ['number', 'rank', 'nameTh', 'role', 'province', 'unit', 'phone'] as const
export type OfficerColumn = (typeof columns)[number]

/** The columns of the officers' file. */
export const officerColumns: Columns<OfficerColumn> = {
  all: columns,
  required: ['number', 'nameTh', 'role', 'province', 'phone'],
  thai: {
    number: 'เลขประจำตัว',
    rank: 'ยศ',
    nameTh: 'ชื่อ-สกุล',
    role: 'บทบาท',
    province: 'จังหวัด',
    unit: 'หน่วย',
    phone: 'โทรศัพท์',
  },
  others: {
    'officer number': 'number',
    'officer no': 'number',
    เลขประจำตัวเจ้าหน้าที่: 'number',
    หมายเลขประจำตัว: 'number',
    รหัสเจ้าหน้าที่: 'number',
    title: 'rank',
    คำนำหน้า: 'rank',
    'ยศ/คำนำหน้า': 'rank',
    name: 'nameTh',
    ชื่อ: 'nameTh',
    ชื่อสกุล: 'nameTh',
    ชื่อและนามสกุล: 'nameTh',
    'ชื่อ-นามสกุล': 'nameTh',
    ตำแหน่ง: 'role',
    หน้าที่: 'role',
    'unit code': 'unit',
    รหัสหน่วย: 'unit',
    ชื่อหน่วย: 'unit',
    สังกัด: 'unit',
    เบอร์โทร: 'phone',
    เบอร์โทรศัพท์: 'phone',
    หมายเลขโทรศัพท์: 'phone',
  },
  limits: { number: 30, rank: 40, nameTh: 120, role: 60, province: 60, unit: 120, phone: 60 },
}
