import type { AuditAction } from '../../../../lambdas/core/shared/audit-action.ts'
import { defineTexts } from '../../texts/texts.ts'

interface AuditWords {
  readonly title: string
  readonly description: string
  readonly table: string
  readonly none: string
  readonly who: string
  readonly anybody: string
  readonly findWho: string
  readonly action: string
  readonly anyAction: string
  readonly subject: string
  readonly subjectHint: string
  readonly exported: string
  readonly columns: Readonly<Record<'at' | 'who' | 'action' | 'subject' | 'province' | 'detail', string>>
  readonly actions: Readonly<Record<AuditAction, string>>
}

export const auditTexts = defineTexts<AuditWords>({
  th: {
    title: 'บันทึกการใช้งาน',
    description: 'ใครเปิดดูข้อมูลส่วนบุคคลหรือแก้ไขอะไร เมื่อไร ตัวข้อมูลส่วนบุคคลไม่อยู่ในบันทึกนี้',
    table: 'รายการบันทึก ใหม่สุดอยู่บน',
    none: 'ไม่มีบันทึกตามตัวกรองนี้',
    who: 'ผู้ใช้งาน',
    anybody: 'ทุกคน',
    findWho: 'พิมพ์ชื่อหรืออีเมล',
    action: 'การกระทำ',
    anyAction: 'ทุกอย่าง',
    subject: 'รหัสเหตุ รหัสหน่วย หรือชื่อบัญชี',
    subjectHint: 'เช่น K7F-3QD',
    exported: 'ไฟล์ Excel มีทุกรายการของช่วงวันที่และจังหวัดที่ค้นหา ไม่กรองตามผู้ใช้งาน การกระทำ หรือรหัส',
    columns: {
      at: 'เวลา',
      who: 'ผู้ใช้งาน',
      action: 'การกระทำ',
      subject: 'เรื่อง',
      province: 'จังหวัด',
      detail: 'รายละเอียด',
    },
    actions: {
      signedIn: 'เข้าสู่ระบบ',
      incidentRead: 'เปิดดูเหตุ',
      pointsRead: 'เปิดดูแผนที่แจ้งเหตุ',
      incidentAcknowledged: 'รับทราบเหตุแทนหน่วย',
      sceneChanged: 'เปลี่ยนสถานะเหตุ',
      incidentRerouted: 'ส่งเหตุให้หน่วยอื่น',
      noteAdded: 'จดบันทึกในเหตุ',
      incidentForwarded: 'ส่งต่อทีมสหวิชาชีพ',
      incidentMerged: 'รวมเหตุที่แจ้งซ้ำ',
      careChanged: 'เปลี่ยนการดูแลต่อเนื่อง',
      unitEdited: 'แก้ไขหน่วยงาน',
      unitsImported: 'นำเข้าหน่วยงาน',
      linkCodeMade: 'สร้างรหัสผูกกลุ่ม',
      unitUnlinked: 'ยกเลิกการผูกกลุ่ม',
      unitDrilled: 'ส่งการซ้อม',
      settingsChanged: 'แก้ไขการตั้งค่า',
      accountInvited: 'เชิญผู้ใช้งาน',
      accountChanged: 'แก้ไขบัญชีผู้ใช้งาน',
      exportAsked: 'สั่งทำไฟล์',
      auditRead: 'เปิดดูบันทึกการใช้งาน',
    },
  },
  en: {
    title: 'Audit log',
    description:
      'Who has read personal data or changed something, and when. The data themselves are not in it.',
    table: 'Entries, the newest first',
    none: 'No entry matches these filters',
    who: 'Account',
    anybody: 'Anybody',
    findWho: 'Type a name or e-mail',
    action: 'Action',
    anyAction: 'Any',
    subject: 'Case code, unit code or account',
    subjectHint: 'Such as K7F-3QD',
    exported:
      'The Excel file holds every entry of these days and this province, whatever account, action or code is chosen.',
    columns: {
      at: 'Time',
      who: 'Account',
      action: 'Action',
      subject: 'Of what',
      province: 'Province',
      detail: 'Detail',
    },
    actions: {
      signedIn: 'Signed in',
      incidentRead: 'Read an incident',
      pointsRead: 'Read the incident map',
      incidentAcknowledged: 'Acknowledged for a unit',
      sceneChanged: 'Changed the scene',
      incidentRerouted: 'Sent an incident to another unit',
      noteAdded: 'Added a note',
      incidentForwarded: 'Handed to the team',
      incidentMerged: 'Merged a duplicate',
      careChanged: 'Changed the care',
      unitEdited: 'Edited a unit',
      unitsImported: 'Imported units',
      linkCodeMade: 'Made a link code',
      unitUnlinked: 'Unlinked a group',
      unitDrilled: 'Sent a drill',
      settingsChanged: 'Changed the settings',
      accountInvited: 'Invited somebody',
      accountChanged: 'Changed an account',
      exportAsked: 'Asked for a file',
      auditRead: 'Read the audit log',
    },
  },
})
