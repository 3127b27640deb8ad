const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Excel's own spelling for a character that XML has no room for, or that it would change. */
const spelled = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** Excel shows no more of a cell, and calls a file damaged that has more (UTF-16 units). */
const longest = 32_767

/** A cell's text as Excel's XML has it; half characters become the sign for something unreadable. */
export const cellXmlText = (text: string): string =>
  text
    .slice(0, longest)
    .toWellFormed()
    // What looks like such a spelling itself must not be read as one.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, spelled)
    .replace(/[&<>]/g, (character) => named[character] ?? character)

/** A text as the value of an attribute. */
export const attributeText = (text: string): string =>
  text.toWellFormed().replace(/[&<>"]/g, (character) => named[character] ?? character)
