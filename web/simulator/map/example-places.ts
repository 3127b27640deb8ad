import type { Point } from '../../../lambdas/core/shared/place.ts'

/** Places worth trying: a big city, a border, an island too small to be drawn, and one abroad. */
export const examplePlaces: readonly ({ readonly th: string; readonly en: string } & Point)[] = [
  { th: 'อนุสาวรีย์ชัยสมรภูมิ', en: 'Victory Monument', latitude: 13.7649, longitude: 100.5383 },
  { th: 'ประตูท่าแพ เชียงใหม่', en: 'Tha Phae Gate, Chiang Mai', latitude: 18.7877, longitude: 98.9931 },
  { th: 'ย่าโม โคราช', en: 'Thao Suranari, Korat', latitude: 14.9747, longitude: 102.0981 },
  { th: 'ตลาดกิมหยง หาดใหญ่', en: 'Kim Yong Market, Hat Yai', latitude: 7.0069, longitude: 100.4747 },
  { th: 'แม่สอด ชายแดน', en: 'Mae Sot, at the border', latitude: 16.713, longitude: 98.5747 },
  { th: 'เกาะเต่า', en: 'Ko Tao', latitude: 10.0956, longitude: 99.8404 },
  { th: 'เวียงจันทน์ (นอกประเทศ)', en: 'Vientiane (abroad)', latitude: 17.9757, longitude: 102.6331 },
]
