import type { PressProblem, ResponderAction } from '../report/actions.ts'

/**
 * What officers and teams read after a press, or after an
 * answer to a reporter: Thai only, in their own terms.
 */
export const pressTexts = {
  report: (code: string) => `เรื่อง ${code}`,
  done: {
    acknowledge: 'รับทราบแล้ว',
    arrived: 'ถึงที่เกิดเหตุแล้ว',
    closed: 'ปิดเหตุแล้ว',
    notFound: 'ไม่พบเหตุ ระบบกำลังถามผู้แจ้งทางแชต',
    prank: 'เสนอว่าก่อกวน รอเจ้าหน้าที่อีกคนยืนยัน',
    confirmPrank: 'บันทึกว่าก่อกวนแล้ว',
    undoPrank: 'ยกเลิกบันทึกก่อกวนแล้ว',
    forward: 'ส่งต่อทีมสหวิชาชีพแล้ว',
    acceptCare: 'ทีมรับเคสแล้ว',
    followedUp: 'บันทึกการติดตามแล้ว',
    closeCare: 'ปิดเคสแล้ว',
  } satisfies Record<ResponderAction, string>,
  afterwards: {
    notFound: 'ถ้าผู้แจ้งไม่ตอบใน 5 นาที จะบันทึกเป็นไม่พบเหตุ ถ้าส่งพิกัดใหม่ จะเปิดเรื่องอีกครั้ง',
    prank: 'ผู้แจ้งยังแจ้งเหตุใหม่ได้ตามปกติ',
    acceptCare: 'ระบบจะเตือนให้ติดตามที่ 24 ชั่วโมง 72 ชั่วโมง และ 7 วัน',
  } satisfies Partial<Record<ResponderAction, string>>,
  by: 'โดย',
  lineName: (name: string) => `“${name}” (ยังไม่ลงทะเบียน)`,
  nameless: 'เจ้าหน้าที่ที่ยังไม่ลงทะเบียน',
  onBehalfOf: (name: string, unit: string) => `${name} (บันทึกแทน ${unit})`,
  writtenDownBy: (name: string) => `(บันทึกแทนโดย ${name})`,
  askToRegister: 'ถ้าคุณเป็นเจ้าหน้าที่ โปรดลงทะเบียน: พิมพ์ “ลงทะเบียนเจ้าหน้าที่” ในแชตส่วนตัวกับบัญชีนี้',
  problems: {
    notNotified: 'กลุ่มนี้ไม่ได้รับแจ้งเรื่องนี้ จึงกดไม่ได้',
    notYourPart: 'ปุ่มนี้ไม่ใช่ของหน่วยนี้',
    taken: 'มีผู้กดไปก่อนแล้ว',
    notAcknowledged: 'ยังไม่มีผู้รับทราบ โปรดกด “รับทราบ” ก่อน',
    over: 'เรื่องนี้จบแล้ว',
    notProposed: 'ยังไม่มีผู้เสนอว่าก่อกวน',
    samePerson: 'ต้องให้เจ้าหน้าที่อีกคนเป็นผู้ยืนยัน',
    unknownPerson: 'ไม่รู้ว่าใครกด จึงยืนยันไม่ได้ โปรดให้เจ้าหน้าที่หน่วยอื่นที่ได้รับเรื่องนี้ยืนยัน',
    inCare: 'ทีมสหวิชาชีพดูแลเคสนี้อยู่ จึงบันทึกว่าก่อกวนไม่ได้',
    notForwarded: 'เคสนี้ยังไม่ได้ส่งต่อให้ทีม',
    notAccepted: 'ยังไม่มีผู้รับเคส โปรดกด “รับเคส” ก่อน',
    careClosed: 'เคสนี้ปิดแล้ว',
    nothingDue: 'ยังไม่ถึงเวลาติดตามครั้งถัดไป',
    tooMany: 'เรื่องนี้บันทึกเพิ่มจากปุ่มไม่ได้แล้ว โปรดรายงานทางวิทยุ',
  } satisfies Record<PressProblem, string>,
  notSaid: 'ข้อความนี้ยังไม่ได้ส่งให้ผู้แจ้ง ถ้าจะส่ง พิมพ์ ตอบ นำหน้าข้อความ แล้วตอบกลับการ์ดนี้อีกครั้ง',
  answerLost: 'ส่งข้อความให้ผู้แจ้งไม่ได้ โปรดติดต่อทางอื่น',
  unknownReport: 'ไม่พบเรื่องนี้ในระบบ',
  unknownButton: 'ปุ่มนี้ใช้ไม่ได้แล้ว โปรดใช้ปุ่มในข้อความล่าสุด',
  answering: 'รับข้อความแล้ว กำลังส่งให้ผู้แจ้งทางแชต',
  noted: 'บันทึกไว้ในเคสแล้ว',
  whichReport:
    'ไม่รู้ว่าเป็นเรื่องไหน กดค้างที่การ์ดของเรื่อง เลือก “ตอบกลับ” แล้วพิมพ์ใหม่ หรือใส่รหัสเรื่อง เช่น ตอบ K7F-3QD กำลังไป',
  notHere: 'กลุ่มนี้ไม่ได้รับแจ้งเรื่องนี้ จึงส่งข้อความให้ผู้แจ้งไม่ได้',
  nothingSaid: 'พิมพ์ข้อความต่อท้าย เช่น ตอบ กำลังไป อีก 5 นาที',
  tooManyAnswers: 'ข้อความก่อนหน้ายังส่งไม่ถึงผู้แจ้ง โปรดรอสักครู่',
} as const
