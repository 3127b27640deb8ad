/** Line breaks and other controls, and the marks that turn the direction of whatever stands around them. */
const disturbing = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** What a stranger has called something, as one line of at most so many characters that leaves our words as they are. */
export const oneLine = (text: string, most: number): string => {
  const visible = text.toWellFormed().replace(disturbing, ' ').trim()
  return [...visible].slice(0, most).join('')
}
