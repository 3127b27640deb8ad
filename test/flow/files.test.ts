import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bangkok,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  nearest,
  type OwnStack,
  startOwnStack,
} from '../support/running-stack.ts'

const user = citizen('who sends files')
const station = nearest('station', bangkok)
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')

let stack: OwnStack
/** Everything that the station's group was told, once the files were passed on. */
let told: string

const sent = (id: string, type: 'image' | 'audio' | 'video') => ({
  type: 'message',
  webhookEventId: `01JDFILE${id}`,
  source: { type: 'user', userId: user },
  message: { type, id },
})
const holds = (id: string, type: string, body: Buffer) =>
  fetch(`${stack.lineUrl}/_line/content/${id}`, { method: 'PUT', headers: { 'content-type': type }, body })
const linkUnder = (label: string, nth = 0): string =>
  [...told.matchAll(new RegExp(`"label":"${label}","uri":"([^"]+)"`, 'g'))][nth]?.[1] ?? expect.fail(told)

beforeAll(async () => {
  stack = await startOwnStack()
  await stack.post(fullReport(user, bangkok))
  const code = await codeOnceDelivered(stack, user)
  await holds('9001', 'image/jpeg', jpeg)
  await holds('9002', 'audio/x-m4a', Buffer.from('voice'))
  await holds('9003', 'text/html', Buffer.from('<script>alert(1)</script>'))
  await holds('9004', 'image/jpeg', Buffer.alloc(0))
  await holds('9006', 'video/mp4', Buffer.alloc(31 * 1024 * 1024))
  await stack.post([sent('9001', 'image')], { duplicate: 3 })
  await stack.post([sent('9002', 'audio'), sent('9003', 'image'), sent('9004', 'image')])
  await stack.post([sent('9005', 'audio')])
  await stack.post([
    { type: 'unsend', source: { type: 'user', userId: user }, unsend: { messageId: '9005' } },
  ])
  await stack.post([sent('9006', 'video')])
  told = await eventually(
    async () =>
      JSON.stringify(
        (await stack.sent(station.lineGroupId as string)).filter((entry) =>
          JSON.stringify(entry).includes(code),
        ),
      ),
    (words) => words.includes('แต่ไฟล์ใหญ่เกินไป'),
    60_000,
  )
}, 180_000)
afterAll(() => stack.close())

describe('the group', () => {
  it('opens a photo by its link, once for all its copies', async () => {
    expect(told.match(/เปิดรูป/g)).toHaveLength(2)
    const answer = await fetch(linkUnder('เปิดรูป'))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="\w{3}-\w{3}\.jpg"$/)
    expect(Buffer.from(await answer.bytes()).equals(jpeg)).toBe(true)
  })

  it('hears a voice message in a form that browsers play, also from its middle', async () => {
    const answer = await fetch(linkUnder('ฟังเสียง'), { headers: { range: 'bytes=1-3' } })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([206, 'audio/mp4'])
    expect(await answer.text()).toBe('oic')
  })

  it('can only save what claims to be a photo and is a page', async () => {
    const answer = await fetch(linkUnder('เปิดรูป', 1))
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  it('is told of what is empty, taken back or too large', () => {
    for (const words of ['แต่ไฟล์ว่างเปล่า', 'แต่ถูกลบจาก LINE แล้ว', 'แต่ไฟล์ใหญ่เกินไป']) expect(told).toContain(words)
  })
})

describe('a link', () => {
  it('shows nothing of the file to who does not have all of it', async () => {
    const answer = await fetch(linkUnder('เปิดรูป').slice(0, -1))
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('ลิงก์ไม่ถูกต้อง')])
  })

  it('is answered with an address that ends, and that nobody keeps', async () => {
    const answer = await fetch(linkUnder('เปิดรูป'), { redirect: 'manual' })
    expect(answer.status).toBe(302)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const address = new URL(answer.headers.get('location') ?? '')
    expect(address.searchParams.get('X-Amz-Expires')).toBe('300')
    address.searchParams.set('X-Amz-Expires', '3000')
    expect((await fetch(address)).status).toBe(403)
  })

  it('stands in no log', async () => {
    const log = await readFile(join(stack.dataDirectory, 'functions.log'), 'utf8')
    expect(log).toContain('LINE call')
    for (const label of ['เปิดรูป', 'ฟังเสียง']) {
      const token = linkUnder(label).split('/').at(-1) as string
      expect(log).not.toContain(token.slice(16))
    }
  })
})
