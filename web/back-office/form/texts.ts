import { defineTexts } from '../texts/texts.ts'

/** What every form says where it waits, fails or is left. */
export const formTexts = defineTexts({
  th: {
    notDone: 'ทำรายการไม่สำเร็จ',
    cancel: 'ยกเลิก',
    close: 'ปิด',
    leave: {
      title: 'มีข้อมูลที่ยังไม่ได้บันทึก',
      text: 'ถ้าออกจากหน้านี้ สิ่งที่แก้ไว้จะหายไป',
      stay: 'อยู่หน้านี้ต่อ',
      go: 'ออกโดยไม่บันทึก',
    },
  },
  en: {
    notDone: 'This was not done',
    cancel: 'Cancel',
    close: 'Close',
    leave: {
      title: 'Something is not saved yet',
      text: 'If you leave this page, what you have changed is lost.',
      stay: 'Stay here',
      go: 'Leave without saving',
    },
  },
})
