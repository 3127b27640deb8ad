const thaiOffset = 7 * 60 * 60 * 1000

/** The calendar day in Thailand (UTC+7 all year) as `YYYY-MM-DD`, in the Common Era. */
export const thaiDay = (at: number): string => new Date(at + thaiOffset).toISOString().slice(0, 10)

const months = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
]

/** A moment as officers write it: `21 พ.ย. 2569 23:05 น.` (Thai time, Buddhist year). */
export const thaiDateTime = (at: number): string => {
  const local = new Date(at + thaiOffset)
  return `${local.getUTCDate()} ${months[local.getUTCMonth()]} ${local.getUTCFullYear() + 543} ${thaiTime(at)}`
}

/** The time of day alone: `23:05 น.` (Thai time). */
export const thaiTime = (at: number): string => `${new Date(at + thaiOffset).toISOString().slice(11, 16)} น.`
