import { defineWords } from '../../words/words.ts'

export const dashboardWords = defineWords({
  th: { title: 'แดชบอร์ด' },
  en: { title: 'Dashboard' },
})
