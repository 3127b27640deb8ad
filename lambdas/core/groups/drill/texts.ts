import { thaiDateTime } from '../../shared/day.ts'

const mark = 'การซ้อม ไม่ใช่เหตุจริง'

/** A duration in words: `45 วินาที`, `3 นาที`, `2 ชั่วโมง`. */
const duration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  if (seconds < 120) return `${seconds} วินาที`
  const minutes = Math.round(seconds / 60)
  return minutes < 120 ? `${minutes} นาที` : `${Math.round(minutes / 60)} ชั่วโมง`
}

/** What groups read about drills: every message starts by saying that it is one. */
export const drillTexts = {
  card: (unit: string, at: number) => `${mark}
ทดสอบว่ากลุ่มของ ${unit} ได้รับเรื่องและมีคนเห็น
เวลาเริ่มซ้อม: ${thaiDateTime(at)}
ไม่ต้องออกปฏิบัติการ กดปุ่มด้านล่างเพื่อรับทราบ`,
  acknowledge: 'รับทราบการซ้อม',
  answered: (by: string, startedAt: number, at: number) =>
    `${mark}\nบันทึกแล้ว ${by} รับทราบการซ้อมภายใน ${duration(at - startedAt)}`,
  alreadyAnswered: (by: string, at: number) => `${mark}\n${by} รับทราบการซ้อมนี้แล้วเมื่อ ${thaiDateTime(at)}`,
  superseded: `${mark}\nมีการซ้อมครั้งใหม่กว่านี้แล้ว โปรดกดที่ข้อความล่าสุด`,
  otherGroup: `${mark}\nการซ้อมนี้เป็นของกลุ่มอื่น จึงไม่บันทึก`,
  unknown: `${mark}\nการซ้อมนี้สิ้นสุดแล้ว จึงไม่บันทึก`,
} as const
