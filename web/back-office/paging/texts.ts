import { defineTexts } from '../texts/texts.ts'

export const pagingTexts = defineTexts({
  th: {
    label: 'หน้าของรายการ',
    previous: 'หน้าก่อน',
    next: 'หน้าถัดไป',
    page: (number: number) => `หน้า ${number}`,
  },
  en: {
    label: 'Pages of the list',
    previous: 'Previous page',
    next: 'Next page',
    page: (number: number) => `Page ${number}`,
  },
})
