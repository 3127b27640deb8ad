/** Letters that Crockford's base 32 leaves out because they are read as digits. */
const asMeant = (text: string): string => text.replace(/[IL]/g, '1').replaceAll('O', '0')

/** A case code as people type it (`k7f 3qd`), or a report's id, as the service wants it; undefined where it is neither. */
export const caseReference = (text: string): string | undefined => {
  const plain = asMeant(text.toUpperCase().replace(/[\s-]/g, ''))
  if (/^[0-9A-HJKMNP-TV-Z]{6}$/.test(plain)) return `${plain.slice(0, 3)}-${plain.slice(3)}`
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(plain) ? plain : undefined
}
