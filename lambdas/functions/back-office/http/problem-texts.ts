import type { Language } from '../../../core/shared/language.ts'
import type { ProblemCode } from './schemas.ts'

/** What went wrong and what to do about it, as people who work with the pages say it. */
export const problemTexts: Readonly<Record<ProblemCode, Readonly<Record<Language, string>>>> = {
  signInAgain: {
    th: 'หมดเวลาการเข้าสู่ระบบแล้ว กรุณาเข้าสู่ระบบอีกครั้ง',
    en: 'Your sign-in has ended. Please sign in again.',
  },
  noAccount: {
    th: 'ยังไม่มีบัญชีผู้ใช้งานนี้ในระบบ กรุณาติดต่อผู้ดูแลระบบของจังหวัด',
    en: 'There is no account for you here yet. Please ask the administrator of your province.',
  },
  disabled: {
    th: 'บัญชีนี้ถูกระงับการใช้งาน กรุณาติดต่อผู้ดูแลระบบของจังหวัด',
    en: 'This account has been disabled. Please ask the administrator of your province.',
  },
  notAllowed: {
    th: 'บัญชีของคุณไม่มีสิทธิ์ทำรายการนี้ หากจำเป็นต้องใช้ กรุณาติดต่อผู้ดูแลระบบ',
    en: 'Your account may not do this. If you need it, please ask an administrator.',
  },
  otherProvince: {
    th: 'บัญชีของคุณดูได้เฉพาะข้อมูลของจังหวัดตนเอง กรุณาเลือกจังหวัดของคุณ',
    en: 'Your account reaches only its own province. Please choose that one.',
  },
  notFound: {
    th: 'ไม่พบรายการนี้ กรุณากลับไปที่รายการแล้วเลือกใหม่',
    en: 'This was not found. Please go back to the list and choose again.',
  },
  badInput: {
    th: 'ข้อมูลที่กรอกไม่ถูกต้อง กรุณาตรวจสอบแล้วลองอีกครั้ง',
    en: 'Something that was entered is not right. Please check it and try again.',
  },
  badDay: {
    th: 'ไม่มีวันที่นี้ในปฏิทิน กรุณากรอกเป็น ปี-เดือน-วัน เช่น 2569-11-01',
    en: 'There is no such day. Please write year-month-day, such as 2026-11-01.',
  },
  daysReversed: {
    th: 'วันที่เริ่มต้นอยู่หลังวันที่สิ้นสุด กรุณาเลือกใหม่',
    en: 'The first day is after the last one. Please choose again.',
  },
  tooManyDays: {
    th: 'เลือกช่วงวันที่ได้ไม่เกิน 10 ปี กรุณาเลือกช่วงที่สั้นลง',
    en: 'At most ten years can be shown at once. Please choose fewer days.',
  },
  unknownProvince: {
    th: 'ไม่มีจังหวัดนี้ กรุณาเลือกจากรายชื่อจังหวัด',
    en: 'There is no such province. Please choose one from the list.',
  },
  badPageToken: {
    th: 'เปิดหน้านี้ต่อไม่ได้ กรุณากลับไปเริ่มที่หน้าแรก',
    en: 'The list cannot go on from here. Please start again at the first page.',
  },
  changedMeanwhile: {
    th: 'มีผู้อื่นแก้ไขรายการนี้ไปก่อนแล้ว กรุณาดูข้อมูลล่าสุดแล้วลองอีกครั้ง',
    en: 'Somebody else has changed this meanwhile. Please look at it as it is now and try again.',
  },
  alreadyDone: {
    th: 'มีผู้ทำรายการนี้ไปแล้ว กรุณาดูข้อมูลล่าสุด',
    en: 'This has already been done. Please look at how it stands.',
  },
  alreadyTold: {
    th: 'หน่วยนี้ได้รับแจ้งเรื่องนี้แล้ว กรุณาเลือกหน่วยอื่น',
    en: 'This unit has been told of it already. Please choose another.',
  },
  notNow: {
    th: 'ตอนนี้ยังทำรายการนี้ไม่ได้ กรุณาดูสถานะล่าสุดก่อน',
    en: 'This is not possible now. Please look at how it stands first.',
  },
  fileTooLarge: {
    th: 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป กรุณาลดขนาดแล้วส่งอีกครั้ง',
    en: 'This is too large. Please make it smaller and send it again.',
  },
  unreadableFile: {
    th: 'เปิดอ่านไฟล์นี้ไม่ได้ กรุณาใช้ไฟล์ .xlsx หรือ .csv',
    en: 'This file cannot be read. Please use an .xlsx or .csv file.',
  },
  tooManyRequests: {
    th: 'มีรายการที่รอดำเนินการอยู่มากเกินไป กรุณารอสักครู่แล้วลองอีกครั้ง',
    en: 'Too much is waiting at once. Please wait a moment and try again.',
  },
  unavailable: {
    th: 'ระบบขัดข้องชั่วคราว กรุณาลองอีกครั้งในอีกสักครู่',
    en: 'The service does not answer right now. Please try again in a moment.',
  },
}
