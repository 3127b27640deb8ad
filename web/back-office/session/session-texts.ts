import { defineTexts } from '../texts/texts.ts'

export const sessionTexts = defineTexts({
  th: {
    opening: 'กำลังเปิดระบบหลังบ้าน…',
    failed: 'เข้าสู่ระบบไม่สำเร็จ',
    failedWhy: 'ยังลงชื่อเข้าใช้ไม่ได้ในขณะนี้ ข้อมูลไม่ได้สูญหาย กรุณาลองอีกครั้ง',
    unreachable: 'ติดต่อระบบไม่ได้ กรุณาตรวจสอบอินเทอร์เน็ต แล้วลองอีกครั้ง',
    noEntry: 'บัญชีนี้ยังใช้ระบบหลังบ้านไม่ได้',
    again: 'ลองอีกครั้ง',
    signOut: 'ออกจากระบบ',
  },
  en: {
    opening: 'Opening the back office…',
    failed: 'You could not be signed in',
    failedWhy: 'Signing in does not work at the moment. Nothing is lost. Please try again.',
    unreachable: 'The service cannot be reached. Check the internet connection and try again.',
    noEntry: 'This account cannot use the back office',
    again: 'Try again',
    signOut: 'Sign out',
  },
})
