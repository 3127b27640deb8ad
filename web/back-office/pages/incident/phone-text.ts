/** A number (E.164) as it is dialled and read out in Thailand: `081-234-5678`, `02-123-4567`, `053-123-456`; others as they are. */
export const phoneText = (phone: string): string => {
  const [, rest = ''] = /^\+66(\d{8,9})$/.exec(phone) ?? []
  if (rest === '') return phone
  if (rest.length === 9) return `0${rest.slice(0, 2)}-${rest.slice(2, 5)}-${rest.slice(5)}`
  return rest.startsWith('2')
    ? `0${rest.slice(0, 1)}-${rest.slice(1, 4)}-${rest.slice(4)}`
    : `0${rest.slice(0, 2)}-${rest.slice(2, 5)}-${rest.slice(5)}`
}
