import { defineTexts } from '../texts/texts.ts'

export const exportTexts = defineTexts({
  th: {
    buttons: { excel: 'ดาวน์โหลด Excel', pdf: 'ดาวน์โหลดรายงาน (PDF)', audit: 'ดาวน์โหลด Excel' },
    kinds: { excel: 'ไฟล์ Excel', pdf: 'รายงาน PDF', audit: 'บันทึกการใช้งาน (Excel)' },
    waiting: (kind: string) => `กำลังเตรียม${kind}`,
    running: (kind: string) => `กำลังทำ${kind}`,
    rows: (rows: string, of: string) => `${rows} จาก ${of} แถว`,
    stays: 'ไปหน้าอื่นหรือปิดหน้านี้ได้ ไฟล์จะอยู่ในหน้า “ดาวน์โหลด” เมื่อเสร็จ',
    done: (kind: string) => `${kind} พร้อมแล้ว`,
    open: 'เปิดไฟล์',
    failed: (kind: string) => `ทำ${kind} ไม่สำเร็จ`,
    notStarted: (kind: string) => `ยังไม่ได้เริ่มทำ${kind}`,
    notOpened: 'เปิดไฟล์ไม่สำเร็จ',
    again: 'ลองอีกครั้ง',
  },
  en: {
    buttons: { excel: 'Download Excel', pdf: 'Download report (PDF)', audit: 'Download Excel' },
    kinds: { excel: 'Excel file', pdf: 'PDF report', audit: 'audit log (Excel)' },
    waiting: (kind: string) => `Preparing the ${kind}`,
    running: (kind: string) => `Making the ${kind}`,
    rows: (rows: string, of: string) => `${rows} of ${of} rows`,
    stays: 'You may go on or close this page; the file will be under “Downloads” when it is done.',
    done: (kind: string) => `The ${kind} is ready`,
    open: 'Open the file',
    failed: (kind: string) => `The ${kind} could not be made`,
    notStarted: (kind: string) => `The ${kind} was not begun`,
    notOpened: 'The file could not be opened',
    again: 'Try again',
  },
})
