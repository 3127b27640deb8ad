import { defineTexts } from '../texts/texts.ts'

export const chartTexts = defineTexts({
  th: {
    asTable: 'ดูเป็นตาราง',
    empty: 'ไม่มีข้อมูลในช่วงนี้',
    total: 'รวม',
    period: { day: 'วันที่', week: 'สัปดาห์', month: 'เดือน' },
    legend: 'ความหมายของสี',
    none: 'ไม่มี',
    scrollable: (name: string) => `${name} (เลื่อนซ้ายขวาได้)`,
  },
  en: {
    asTable: 'Show as a table',
    empty: 'There are no data in this range',
    total: 'Total',
    period: { day: 'Day', week: 'Week', month: 'Month' },
    legend: 'Meaning of the colours',
    none: 'None',
    scrollable: (name: string) => `${name} (scrolls sideways)`,
  },
})
