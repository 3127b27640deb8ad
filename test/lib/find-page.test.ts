import { describe, expect, it } from 'vitest'
import { findPage } from '../../lib/back-office/find-page.ts'

/** As CloudFront runs it. */
const handler = new Function(`${findPage}; return handler`)() as (event: { request: { uri: string } }) => {
  uri?: string
  statusCode?: number
  headers?: { location: { value: string } }
}
const ask = (uri: string) => handler({ request: { uri } })

describe('CloudFront', () => {
  it.each([
    '/back-office/',
    '/back-office/incidents',
    '/back-office/incidents/ABC',
    '/back-office/signed-in',
  ])('answers %s with the one page', (uri) => {
    expect(ask(uri)).toEqual({ uri: '/back-office/index.html' })
  })

  it.each(['/back-office/assets/app-1a2b.js', '/back-office/config.json', '/favicon.ico', '/elsewhere'])(
    'leaves %s as it is',
    (uri) => {
      expect(ask(uri)).toEqual({ uri })
    },
  )

  it.each(['/', '/back-office'])('leads from %s to the pages', (uri) => {
    expect(ask(uri)).toMatchObject({ statusCode: 302, headers: { location: { value: '/back-office/' } } })
  })
})
