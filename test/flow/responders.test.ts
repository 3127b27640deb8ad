import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  bangkok,
  chiangMai,
  citizen,
  codeOnceDelivered,
  type Entry,
  eventually,
  fullReport,
  location,
  nearest,
  type OwnStack,
  press,
  startOwnStack,
  text,
} from '../support/running-stack.ts'

let stack: OwnStack
beforeAll(async () => {
  stack = await startOwnStack({ ladder: 'stations:6,centre:9,command:12' })
})
afterAll(() => stack.close())

const khonKaen = { latitude: 16.4322, longitude: 102.8236 }

const pressIn = (groupId: string, userId: string, data: string) => ({
  ...press(userId, data),
  source: { type: 'group', groupId, userId },
})
const say = (groupId: string, userId: string, words: string, quotedMessageId: string) => ({
  type: 'message',
  source: { type: 'group', groupId, userId },
  message: { type: 'text', text: words, quotedMessageId },
})
/** The data of the button with this label in these messages. */
const button = (entry: Entry | undefined, label: string): string => {
  const shown = JSON.stringify(entry?.messages ?? [])
  const found = new RegExp(`"label":"${label}","data":"([^"]+)"`).exec(shown)?.[1]
  if (!found) throw new Error(`No button ${label} in ${shown}`)
  return found
}
const said = async (chatId: string): Promise<string> => JSON.stringify(await stack.sent(chatId))
const reads = (chatId: string, words: string) =>
  eventually(
    () => said(chatId),
    (all) => all.includes(words),
    30_000,
  )
const reported = async (name: string, place: typeof bangkok) => {
  const user = citizen(name)
  await stack.post(fullReport(user, place))
  const code = await codeOnceDelivered(stack, user)
  const [card] = await stack.cards(nearest('station', place), code)
  return { user, code, card: card as Entry & { sentMessages: readonly { id: string }[] } }
}
const group = (kind: Parameters<typeof nearest>[0], place: typeof bangkok): string =>
  nearest(kind, place).lineGroupId as string

describe('responders', () => {
  it('acknowledge, answer in silence, forward and follow up', async () => {
    const { user, code, card } = await reported('story one', bangkok)
    const station = group('station', bangkok)
    const officer = citizen('an officer')
    await stack.post([pressIn(station, officer, button(card, 'รับทราบ'))])
    await reads(station, `เรื่อง ${code}: รับทราบแล้ว`)
    await reads(user, nearest('station', bangkok).nameTh)
    await reads(user, 'เจ้าหน้าที่รับเรื่องแล้ว')

    await stack.post([
      text(user, 'อยู่ในห้องน้ำ อย่าโทรมา'),
      { type: 'message', source: { type: 'user', userId: user }, message: { type: 'image' } },
    ])
    await reads(station, 'อยู่ในห้องน้ำ อย่าโทรมา')
    const relayed = (await stack.sent(station)).at(-1)
    expect(JSON.stringify(relayed?.messages.map(({ altText }) => altText))).not.toContain('ห้องน้ำ')
    const link = /"uri":"([^"]+\/files\/[^"]+)"/.exec(JSON.stringify(relayed))?.[1]
    const photo = await fetch(link as string)
    expect(photo.headers.get('content-type')).toBe('image/jpeg')

    const quoted = card.sentMessages[0]?.id as string
    await stack.post([say(station, officer, 'ตอบ กำลังไป อีก 5 นาที', quoted)])
    await reads(user, 'กำลังไป อีก 5 นาที')
    expect(await said(user)).not.toContain('an officer')

    await stack.post([pressIn(station, officer, button(card, 'ถึงที่เกิดเหตุ'))])
    await reads(user, 'ถึงที่เกิดเหตุ')
    await stack.post([pressIn(station, officer, button(card, 'ส่งต่อทีมสหวิชาชีพ'))])
    const team = group('team', bangkok)
    await reads(team, `ส่งต่อเคสให้ทีม ${code}`)
    const handed = (await stack.sent(team)).find((entry) => JSON.stringify(entry).includes('ส่งต่อเคสให้ทีม'))
    await stack.post([pressIn(team, citizen('a social worker'), button(handed, 'รับเคส'))])
    await reads(team, 'ทีมรับเคสแล้ว')

    await stack.post([pressIn(station, officer, button(card, 'ปิดเหตุ'))])
    await reads(user, 'ยังไม่ปลอดภัย')
    expect(await said(user)).toContain('tel:1300')
    const ended = (await stack.sent(user)).findLast((entry) => JSON.stringify(entry).includes('ยังไม่ปลอดภัย'))
    await stack.post([press(user, button(ended, 'ยังไม่ปลอดภัย'))])
    await reads(station, 'เปิดเรื่องอีกครั้ง')
    await stack.post([pressIn(station, officer, button(card, 'รับทราบ'))])
  })

  it('who are silent are passed by, up to the commanders, and the reporter reads the truth', async () => {
    const { user, code, card } = await reported('story two', chiangMai)
    await reads(user, 'ยังไม่มีเจ้าหน้าที่กดรับเรื่อง')
    expect(await said(user)).toContain('tel:191')
    await reads(group('station', chiangMai), `โปรดกดรับทราบ ${code}`)
    await reads(group('centre191', chiangMai), `โปรดกดรับทราบ ${code}`)
    const command = group('command', chiangMai)
    await reads(command, `แจ้งเหตุด่วน ${code}`)
    expect(await said(command)).toContain('ยังไม่มีใครกดรับทราบ')
    await stack.post([pressIn(command, citizen('the commander'), button(card, 'รับทราบ'))])
    await reads(user, 'เจ้าหน้าที่รับเรื่องแล้ว')
    await reads(group('station', chiangMai), 'มีผู้รับเรื่องแล้ว')
  })

  it('two press at once, and one of them reads who was faster', async () => {
    const { user, code, card } = await reported('story three', khonKaen)
    const station = group('station', khonKaen)
    const centre = group('centre191', khonKaen)
    const data = button(card, 'รับทราบ')
    await stack.post([pressIn(station, citizen('first'), data), pressIn(centre, citizen('second'), data)], {
      atOnce: true,
    })
    const answers = await eventually(
      async () =>
        [...(await stack.sent(station)), ...(await stack.sent(centre))]
          .filter(({ via }) => via === 'reply')
          .map(({ messages }) => JSON.stringify(messages)),
      (all) => all.length >= 2,
    )
    const isLoser = (answer: string): boolean => answer.includes('มีผู้กดไปก่อนแล้ว')
    expect(answers.filter(isLoser)).toHaveLength(1)
    expect(answers.filter((one) => one.includes(`เรื่อง ${code}: รับทราบแล้ว`))).toHaveLength(1)
    await reads(user, 'เจ้าหน้าที่รับเรื่องแล้ว')
    expect((await said(user)).split('เจ้าหน้าที่รับเรื่องแล้ว')).toHaveLength(2)
  })

  it('a group that was not told of it can press what it likes', async () => {
    const { card } = await reported('story four', { latitude: 7.0086, longitude: 100.4747 })
    const stranger = group('station', bangkok)
    const forged = button(card, 'ปิดเหตุ')
    await stack.post([pressIn(stranger, citizen('stranger'), forged)])
    await reads(stranger, 'กลุ่มนี้ไม่ได้รับแจ้งเรื่องนี้')
    await stack.post([location(citizen('story four'), { latitude: 7.0087, longitude: 100.4748 })])
  })
})
