import type { AuditAction } from '../../shared/audit-action.ts'
import type { Language } from '../../shared/language.ts'
import type { Role } from '../../shared/post.ts'
import type { AuditColumn } from './audit-columns.ts'
import type { IncidentColumn } from './incident-columns.ts'

/** What only the sheets say. */
export interface SheetTexts {
  readonly cover: string
  readonly incidents: string
  readonly audit: string
  readonly incidentColumns: Readonly<Record<IncidentColumn, string>>
  readonly auditColumns: Readonly<Record<AuditColumn, string>>
  readonly inCare: string
  readonly rows: string
  readonly inThisFile: string
  readonly thaiTime: string
  readonly noPersonalData: readonly string[]
  readonly actions: Readonly<Record<AuditAction, string>>
  readonly roles: Readonly<Record<Role, string>>
}

export const sheetTexts: Readonly<Record<Language, SheetTexts>> = {
  th: {
    cover: 'สรุป',
    incidents: 'รายการแจ้งเหตุ',
    audit: 'ประวัติการใช้งาน',
    incidentColumns: {
      caseCode: 'รหัสเรื่อง',
      acceptedAt: 'วันเวลาที่รับแจ้ง',
      status: 'สถานะ',
      category: 'ประเภทเหตุ',
      province: 'จังหวัด',
      district: 'เขต / อำเภอ',
      unit: 'หน่วยที่รับเหตุ',
      acknowledgedAt: 'วันเวลาที่รับทราบ',
      minutes: 'ใช้เวลาจนรับทราบ (นาที)',
      arrivedAt: 'วันเวลาที่ถึงที่เกิดเหตุ',
      endedAt: 'วันเวลาที่สิ้นสุด',
      climbed: 'แจ้งเตือนซ้ำ (ครั้ง)',
      rounds: 'เปิดเคสใหม่ (ครั้ง)',
      forwardedAt: 'วันเวลาที่ส่งต่อทีมสหวิชาชีพ',
      outcome: 'ผลการดูแลต่อเนื่อง',
      sameIncident: 'เคสอื่นของเหตุเดียวกัน',
    },
    auditColumns: {
      at: 'วันเวลา',
      who: 'ผู้ใช้งาน',
      role: 'บทบาท',
      action: 'รายการ',
      subject: 'สิ่งที่เกี่ยวข้อง',
      province: 'จังหวัด',
      detail: 'รายละเอียด',
    },
    inCare: 'อยู่ระหว่างดูแล',
    rows: 'จำนวนรายการทั้งหมด',
    inThisFile: 'จำนวนเคสในไฟล์นี้',
    thaiTime: 'วันและเวลาทั้งหมดเป็นเวลาประเทศไทย',
    noPersonalData: ['ไฟล์นี้ไม่มีข้อมูลส่วนบุคคลของผู้แจ้ง', 'ไม่มีหมายเลขโทรศัพท์ บัญชี LINE ตำแหน่งที่แน่นอน และข้อความของผู้แจ้ง'],
    actions: {
      signedIn: 'เข้าสู่ระบบ',
      incidentRead: 'เปิดดูเคส',
      pointsRead: 'เปิดดูแผนที่แจ้งเหตุ',
      incidentAcknowledged: 'รับทราบเคสแทนหน่วย',
      sceneChanged: 'เปลี่ยนสถานะเคส',
      incidentRerouted: 'ส่งเคสให้หน่วยอื่น',
      noteAdded: 'เพิ่มบันทึกในเคส',
      incidentForwarded: 'ส่งต่อทีมสหวิชาชีพ',
      incidentMerged: 'รวมเคสของเหตุเดียวกัน',
      careChanged: 'บันทึกการดูแลต่อเนื่อง',
      unitEdited: 'แก้ไขข้อมูลหน่วย',
      unitsImported: 'นำเข้าข้อมูลหน่วย',
      linkCodeMade: 'ออกรหัสผูกกลุ่ม',
      unitUnlinked: 'ยกเลิกการผูกกลุ่ม',
      unitDrilled: 'ส่งข้อความซ้อม',
      settingsChanged: 'เปลี่ยนการตั้งค่า',
      accountInvited: 'เชิญผู้ใช้งาน',
      accountChanged: 'แก้ไขบัญชีผู้ใช้งาน',
      exportAsked: 'ขอไฟล์ข้อมูล',
      auditRead: 'เปิดดูประวัติการใช้งาน',
    },
    roles: {
      superadmin: 'ผู้ดูแลระบบส่วนกลาง',
      provinceAdmin: 'ผู้ดูแลระบบจังหวัด',
      commander: 'ผู้บังคับบัญชา',
      operator191: 'เจ้าหน้าที่ศูนย์ 191',
      team: 'ทีมสหวิชาชีพ',
    },
  },
  en: {
    cover: 'Summary',
    incidents: 'Incidents',
    audit: 'Audit log',
    incidentColumns: {
      caseCode: 'Case code',
      acceptedAt: 'Reported at',
      status: 'Status',
      category: 'Category',
      province: 'Province',
      district: 'District',
      unit: 'Unit',
      acknowledgedAt: 'Acknowledged at',
      minutes: 'Minutes to acknowledgement',
      arrivedAt: 'At the scene at',
      endedAt: 'Ended at',
      climbed: 'Reminders',
      rounds: 'Times opened again',
      forwardedAt: 'Handed to the team at',
      outcome: 'Outcome of the care',
      sameIncident: 'Other cases of the same incident',
    },
    auditColumns: {
      at: 'Date and time',
      who: 'Account',
      role: 'Role',
      action: 'Action',
      subject: 'Subject',
      province: 'Province',
      detail: 'Detail',
    },
    inCare: 'In care',
    rows: 'Rows in all',
    inThisFile: 'Cases in this file',
    thaiTime: 'All dates and times are those of Thailand.',
    noPersonalData: [
      'This file holds no personal data of those who reported:',
      'no phone number, no LINE account, no exact place and none of their words.',
    ],
    actions: {
      signedIn: 'Signed in',
      incidentRead: 'Opened a case',
      pointsRead: 'Opened the map of incidents',
      incidentAcknowledged: 'Acknowledged a case for a unit',
      sceneChanged: 'Changed the status of a case',
      incidentRerouted: 'Sent a case to another unit',
      noteAdded: 'Added a note to a case',
      incidentForwarded: 'Handed a case to the team',
      incidentMerged: 'Merged cases of one incident',
      careChanged: 'Recorded a step of the care',
      unitEdited: 'Edited a unit',
      unitsImported: 'Imported units',
      linkCodeMade: 'Made a link code',
      unitUnlinked: 'Unlinked a group',
      unitDrilled: 'Sent a drill',
      settingsChanged: 'Changed the settings',
      accountInvited: 'Invited an account',
      accountChanged: 'Changed an account',
      exportAsked: 'Asked for a file',
      auditRead: 'Opened the audit log',
    },
    roles: {
      superadmin: 'Superadmin',
      provinceAdmin: 'Province administrator',
      commander: 'Commander',
      operator191: '191 operator',
      team: 'Multidisciplinary team',
    },
  },
}
