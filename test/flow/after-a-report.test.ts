import { afterAll, beforeAll, expect, it } from 'vitest'
import { catalogues } from '../../lambdas/core/texts/catalogues.ts'
import { responderTexts } from '../../lambdas/core/texts/responders.ts'
import {
  bangkok,
  chiangMai,
  citizen,
  codeOnceDelivered,
  eventually,
  fullReport,
  location,
  nearest,
  type OwnStack,
  press,
  startOwnStack,
  text,
} from '../support/running-stack.ts'

const { th } = catalogues
let stack: OwnStack
beforeAll(async () => {
  stack = await startOwnStack()
})
afterAll(() => stack.close())

const lastOf = async (userId: string): Promise<string> =>
  JSON.stringify((await stack.sent(userId)).at(-1)?.messages)
/** The data of the first button with this label that was ever sent. */
const buttonOf = async (userId: string, label: string): Promise<string> => {
  const all = JSON.stringify(await stack.sent(userId))
  const found = new RegExp(`"label":"${label}","data":"([^"]+)"`).exec(all)?.[1]
  if (!found) throw new Error(`No button ${label} in ${all}`)
  return found
}
const groupOf = (place: typeof bangkok): string => nearest('station', place).lineGroupId as string

it('a tap forbids calls back, and the station reads it at once', async () => {
  const user = citizen('chat only')
  await stack.post(fullReport(user, bangkok))
  const code = await codeOnceDelivered(stack, user)
  await stack.post([press(user, await buttonOf(user, th.options.chatOnly))])
  expect(await lastOf(user)).toContain(th.amended.chatOnly)
  await eventually(
    () => stack.sent(groupOf(bangkok)),
    (sent) =>
      sent.some(({ messages }) => {
        const shown = JSON.stringify(messages)
        return shown.includes(code) && shown.includes(responderTexts.chatOnly)
      }),
  )
  await stack.post([text(user, 'เขามีปืน')])
  expect(await lastOf(user)).toContain(th.talked.title)
  await stack.post([text(user, 'กดผิด')])
  expect(await lastOf(user)).toContain(th.amended.mistaken)
})

it('reporting again within minutes keeps the code and makes no second report', async () => {
  const user = citizen('again')
  await stack.post(fullReport(user, chiangMai))
  const code = await codeOnceDelivered(stack, user)
  const there = { ...chiangMai, latitude: chiangMai.latitude + 0.001 }
  await stack.post(fullReport(user, there))
  const told = await lastOf(user)
  expect(told).toContain(th.amended.again)
  expect(told).toContain(code)
  expect(JSON.stringify(await stack.sent(user)).split(th.accepted.title)).toHaveLength(2)
  expect(await stack.cards(nearest('station', chiangMai), code)).toHaveLength(1)
})

it('practice says so every time and reaches no group', async () => {
  const user = citizen('practice')
  const place = { latitude: 7.0086, longitude: 100.4747 }
  const before = (await stack.sent(groupOf(place))).length
  await stack.post([text(user, 'ทดลองใช้'), text(user, '3'), location(user, place), text(user, '0812345678')])
  const sent = await stack.sent(user)
  expect(sent).toHaveLength(4)
  for (const { messages } of sent) expect(JSON.stringify(messages)).toContain(th.practice.banner)
  expect(JSON.stringify(sent.at(-1))).toContain(th.practice.card)
  await stack.post([text(user, 'ทดลองใช้'), text(user, 'ช่วยด้วย')])
  expect(await lastOf(user)).toContain(th.practice.forReal)
  expect(await stack.sent(groupOf(place))).toHaveLength(before)
})

it('nobody becomes an officer by guessing', async () => {
  const user = citizen('guesses')
  await stack.post([text(user, 'ลงทะเบียนเจ้าหน้าที่'), text(user, '999999'), text(user, '0899999999')])
  expect(await lastOf(user)).toContain('ไม่ตรงกับทะเบียน')
  await stack.post([text(user, 'ลงทะเบียนเจ้าหน้าที่'), text(user, 'แจ้งเหตุด่วน')])
  expect(await lastOf(user)).toContain(th.askCategory.title)
})
