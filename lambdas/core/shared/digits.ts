/** Thai digits (๐ to ๙) as ASCII digits; everything else as it is. */
export const asciiDigits = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
