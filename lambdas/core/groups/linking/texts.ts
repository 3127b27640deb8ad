import { thaiDateTime } from '../../shared/day.ts'

const command = 'ผูกกลุ่ม 7F3K-92QD'
const operator = 'ผู้ดูแลระบบ'
const minute = 60_000

/** The next whole minute, at which something that ends at this time is surely over. */
const after = (at: number): string => thaiDateTime(Math.ceil(at / minute) * minute)

/**
 * What groups read about their link with a unit. Officers
 * know what a unit and a group are, not how the system works.
 */
export const linkingTexts = {
  askForCode: `สวัสดี บัญชีนี้ส่งเรื่องแจ้งเหตุด่วนให้กลุ่มของหน่วยงาน
กลุ่มนี้ยังรับแจ้งเหตุไม่ได้ โปรดขอรหัสผูกกลุ่มของหน่วยจาก${operator} แล้วพิมพ์ในกลุ่มนี้ตามตัวอย่าง
${command}`,
  alreadyLinked: (unit: string) => `กลุ่มนี้ผูกกับ ${unit} อยู่แล้ว รับแจ้งเหตุได้ตามปกติ`,
  unreadable: `อ่านรหัสไม่ได้ โปรดพิมพ์คำว่า ผูกกลุ่ม แล้วตามด้วยรหัส 8 ตัวที่ได้จาก${operator} ตามตัวอย่าง
${command}`,
  linked: (unit: string) => `ผูกกลุ่มนี้กับ ${unit} แล้ว
กลุ่มนี้จะเริ่มรับแจ้งเหตุของหน่วยภายใน 1 นาที`,
  wrong: {
    unknown: 'ไม่มีรหัสนี้ โปรดตรวจดูรหัสแล้วพิมพ์ใหม่',
    used: `รหัสนี้ใช้ไปแล้ว โปรดขอรหัสใหม่จาก${operator}`,
    expired: `รหัสนี้หมดอายุแล้ว โปรดขอรหัสใหม่จาก${operator}`,
    superseded: `รหัสนี้ใช้ไม่ได้แล้วเพราะมีรหัสใหม่ โปรดใช้รหัสล่าสุดหรือขอรหัสใหม่จาก${operator}`,
  },
  triesLeft: (left: number) => `ลองได้อีก ${left} ครั้งในหนึ่งชั่วโมง`,
  noTriesLeft: (until: number) => `พิมพ์รหัสที่ใช้ไม่ได้ครบ 5 ครั้งแล้ว ลองใหม่ได้ตั้งแต่ ${after(until)}`,
  groupTaken: (other: string, unit: string) =>
    `กลุ่มนี้ผูกกับ ${other} อยู่แล้ว จึงผูกกับ ${unit} อีกไม่ได้ เพราะหนึ่งกลุ่มใช้กับหน่วยเดียว
รหัสนี้ยังใช้ได้ โปรดพิมพ์ในกลุ่มของ ${unit}`,
  waits: (unit: string, until: number) => `${unit} มีกลุ่มอื่นรับแจ้งเหตุอยู่แล้ว กลุ่มนี้จึงยังไม่ได้รับแจ้งเหตุ
ขอให้คนในกลุ่มเดิมกดยืนยันการเปลี่ยนกลุ่ม หรือให้${operator}ยืนยัน ภายใน ${thaiDateTime(until)}`,
  oldGroupNotAsked: `ส่งคำขอถึงกลุ่มเดิมไม่สำเร็จ โปรดให้${operator}ยืนยัน หรือพิมพ์รหัสเดิมซ้ำเพื่อส่งคำขออีกครั้ง`,
  hasLeft: 'บัญชีนี้ออกจากกลุ่มหลังจากพิมพ์รหัส จึงยังไม่ได้ผูกกลุ่ม โปรดเชิญบัญชีนี้เข้ากลุ่มนี้อีกครั้ง แล้วขอรหัสใหม่',
  ask: (
    unit: string,
    by: string | undefined,
    at: number,
    until: number,
  ) => `มีกลุ่มอื่นขอรับแจ้งเหตุของ ${unit} แทนกลุ่มนี้
ผู้ขอ: ${by ?? 'ไม่ทราบชื่อ'}
เวลาที่ขอ: ${thaiDateTime(at)}
ถ้าหน่วยเปลี่ยนกลุ่มจริง ให้กดยืนยันภายใน ${thaiDateTime(until)}
ถ้าไม่ใช่ ไม่ต้องกด กลุ่มนี้จะรับแจ้งเหตุต่อไป และโปรดแจ้ง${operator}`,
  confirm: 'ยืนยันเปลี่ยนกลุ่ม',
  replaced: (unit: string) => `เปลี่ยนกลุ่มของ ${unit} แล้ว
ภายใน 1 นาที เรื่องใหม่จะไปที่กลุ่มใหม่ กลุ่มนี้จะไม่ได้รับอีก`,
  newGroupNotTold: 'แต่ส่งข้อความถึงกลุ่มใหม่ไม่สำเร็จ โปรดตรวจสอบกับคนในกลุ่มใหม่',
  nothingAsked: 'ปุ่มนี้ใช้ไม่ได้แล้ว ไม่มีคำขอเปลี่ยนกลุ่มที่รอกลุ่มนี้ยืนยัน',
  requestExpired: 'คำขอเปลี่ยนกลุ่มนี้หมดเวลาแล้ว กลุ่มนี้ยังรับแจ้งเหตุตามเดิม',
  newGroupTaken: (other: string) => `กลุ่มใหม่ผูกกับ ${other} อยู่แล้ว จึงไม่ได้เปลี่ยนกลุ่ม กลุ่มนี้ยังรับแจ้งเหตุตามเดิม`,
  newGroupGone: 'กลุ่มใหม่ไม่มีบัญชีนี้แล้ว จึงไม่ได้เปลี่ยนกลุ่ม กลุ่มนี้ยังรับแจ้งเหตุตามเดิม',
  unlinkedByOperator: (unit: string) => `${operator}ยกเลิกการผูกกลุ่มนี้กับ ${unit} แล้ว กลุ่มนี้จะไม่ได้รับแจ้งเหตุของหน่วยอีก`,
} as const
