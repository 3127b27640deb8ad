import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token belongs to: the list, who asked, and all that was asked but for the size of the page. */
export type PageQuestion = Readonly<Record<string, unknown>>

/** Where the next page begins, as the pages carry it. Reading gives undefined for what was altered, or asked otherwise. */
export interface PageTokens {
  write(position: string, question: PageQuestion): Promise<string>
  read(token: string, question: PageQuestion): Promise<string | undefined>
}

/** @param key what only this service knows */
export const pageTokens = (key: () => Promise<string>): PageTokens => {
  const sign = async (position: string, question: PageQuestion): Promise<Buffer> => {
    const asked = Object.entries(question).filter(([, value]) => value !== undefined)
    return createHmac('sha256', await key())
      .update(JSON.stringify([position, asked.toSorted(([a], [b]) => (a < b ? -1 : 1))]))
      .digest()
  }
  return {
    async write(position, question) {
      const signature = await sign(position, question)
      return `${Buffer.from(position).toString('base64url')}.${signature.toString('base64url')}`
    },
    async read(token, question) {
      const [text = '', signature = ''] = token.split('.')
      const position = Buffer.from(text, 'base64url').toString()
      const given = Buffer.from(signature, 'base64url')
      const right = await sign(position, question)
      return given.length === right.length && timingSafeEqual(given, right) ? position : undefined
    },
  }
}
