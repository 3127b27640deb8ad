import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countGraphemes } from '../../../local/line/messages/limits.ts'
import { pushRequest } from '../../../local/line/messages/message-request.ts'
import { check } from '../../../local/line/messages/problems.ts'
import { richMenu } from '../../../local/line/messages/rich-menu.ts'

function problems(...messages: unknown[]) {
  return check(pushRequest, { to: 'C1', messages }).problems ?? []
}
const places = (...messages: unknown[]) => problems(...messages).map(({ property }) => property)

const text = (value: unknown, more = {}) => ({ type: 'text', text: value, ...more })
const quickReply = (...actions: unknown[]) =>
  text('เลือก', { quickReply: { items: actions.map((action) => ({ type: 'action', action })) } })
const flex = (contents: unknown, altText = 'แจ้งเหตุ') => ({ type: 'flex', altText, contents })
const box = (layout: string, contents: unknown[], more = {}) => ({ type: 'box', layout, contents, ...more })
const body = (...contents: unknown[]) => flex({ type: 'bubble', body: box('vertical', contents) })
const button = (action: unknown, more = {}) => ({ type: 'button', action, ...more })
const uri = (value: string, label = 'เปิด') => ({ type: 'uri', label, uri: value })
const postback = (more = {}) => ({ type: 'postback', label: 'รับทราบ', data: 'ack', ...more })
const IMAGE = 'https://example.com/a.png'

const CARD = flex({
  type: 'bubble',
  size: 'giga',
  header: box(
    'vertical',
    [{ type: 'text', text: 'แจ้งเหตุใหม่', weight: 'bold', color: '#FFFFFF', size: 'lg' }],
    {
      backgroundColor: '#B00020',
      paddingAll: '16px',
    },
  ),
  hero: { type: 'image', url: IMAGE, size: 'full', aspectRatio: '20:13', aspectMode: 'cover' },
  body: box('vertical', [
    box('baseline', [
      { type: 'icon', url: IMAGE, size: 'sm' },
      { type: 'text', text: 'ที่เกิดเหตุ', color: '#666666', flex: 2, margin: 'sm' },
      { type: 'text', contents: [{ type: 'span', text: '13.7', weight: 'bold' }], flex: 5, wrap: true },
    ]),
    { type: 'separator', margin: 'lg' },
  ]),
  footer: box(
    'vertical',
    [button(uri('tel:0812345678'), { style: 'primary', height: 'sm' }), button(postback())],
    {
      spacing: 'sm',
    },
  ),
})

describe('messages that LINE takes', () => {
  test.each<[string, unknown]>([
    ['5,000 characters of text', text('ก'.repeat(5_000))],
    ['a line of control characters', text('\u0000\u202e<script>')],
    ['a quick reply with a location', quickReply({ type: 'location', label: 'แชร์พิกัด' }, postback())],
    [
      'a camera and its roll',
      quickReply({ type: 'camera', label: 'ถ่ายภาพ' }, { type: 'cameraRoll', label: 'เลือกภาพ' }),
    ],
    ['13 quick replies', quickReply(...Array(13).fill(postback()))],
    ['an incident card', CARD],
    [
      'a carousel of 12',
      flex({ type: 'carousel', contents: Array(12).fill({ type: 'bubble', body: box('vertical', []) }) }),
    ],
    ['a keyboard to fill in', quickReply(postback({ inputOption: 'openKeyboard', fillInText: '08' }))],
    ['a location', { type: 'location', title: 'ก', address: 'ข', latitude: -90, longitude: 180 }],
    ['a sticker', { type: 'sticker', packageId: '446', stickerId: '1988' }],
    ['an image', { type: 'image', originalContentUrl: IMAGE, previewImageUrl: IMAGE }],
    [
      'a mention',
      {
        type: 'textV2',
        text: 'เรียน {all} {{}}',
        substitution: { all: { type: 'mention', mentionee: { type: 'all' } } },
      },
    ],
    [
      'buttons',
      {
        type: 'template',
        altText: 'ก',
        template: { type: 'buttons', text: 'ก'.repeat(160), actions: [postback()] },
      },
    ],
    [
      'an emoji',
      text('$', { emojis: [{ index: 0, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }] }),
    ],
    ['the LINE location link', body(button(uri('https://line.me/R/nv/location/')))],
    [
      'a directions link',
      body(button(uri('https://www.google.com/maps/dir/?api=1&destination=13.7%2C100.5'))),
    ],
  ])('%s', (_, message) => {
    expect(problems(message)).toEqual([])
  })
})

describe('messages that LINE refuses, with the place of the fault', () => {
  test.each<[string, unknown, string[]]>([
    ['no type', {}, ['messages[0].type']],
    ['an unknown type', { type: 'card' }, ['messages[0].type']],
    ['empty text', text(''), ['messages[0].text']],
    ['missing text', { type: 'text' }, ['messages[0].text']],
    ['text that is no string', text(5), ['messages[0].text']],
    ['5,001 characters', text('ก'.repeat(5_001)), ['messages[0].text']],
    ['2,501 emoji, which are 5,002 units', text('😀'.repeat(2_501)), ['messages[0].text']],
    ['an unknown property', text('ก', { color: 'red' }), ['messages[0].color']],
    ['14 quick replies', quickReply(...Array(14).fill(postback())), ['messages[0].quickReply.items']],
    ['no quick replies', quickReply(), ['messages[0].quickReply.items']],
    [
      'a quick reply without a label',
      quickReply(postback({ label: undefined })),
      ['messages[0].quickReply.items[0].action.label'],
    ],
    [
      'a quick-reply label of 21',
      quickReply(postback({ label: 'ก'.repeat(21) })),
      ['messages[0].quickReply.items[0].action.label'],
    ],
    [
      'postback data of 301',
      quickReply(postback({ data: 'x'.repeat(301) })),
      ['messages[0].quickReply.items[0].action.data'],
    ],
    [
      'displayText of 301',
      quickReply(postback({ displayText: 'ก'.repeat(301) })),
      ['messages[0].quickReply.items[0].action.displayText'],
    ],
    [
      'fillInText without a keyboard',
      quickReply(postback({ fillInText: '08' })),
      ['messages[0].quickReply.items[0].action.fillInText'],
    ],
    [
      'a location action on a Flex button',
      body(button({ type: 'location', label: 'ก' })),
      ['messages[0].contents.body.contents[0].action.type'],
    ],
    [
      'a menu switch in a quick reply',
      quickReply({ type: 'richmenuswitch', label: 'ก', data: 'x', richMenuAliasId: 'a' }),
      ['messages[0].quickReply.items[0].action.type'],
    ],
    [
      'a Flex button without a label',
      body(button({ type: 'uri', uri: 'tel:191' })),
      ['messages[0].contents.body.contents[0].action.label'],
    ],
    [
      'a Flex label of 41',
      body({ type: 'text', text: 'ก' }, button(uri('tel:191', 'ก'.repeat(41)))),
      ['messages[0].contents.body.contents[1].action.label'],
    ],
    [
      'another scheme',
      body(button(uri('javascript:alert(1)'))),
      ['messages[0].contents.body.contents[0].action.uri'],
    ],
    [
      'Thai that is not percent-encoded',
      body(button(uri('https://example.com/ไทย'))),
      ['messages[0].contents.body.contents[0].action.uri'],
    ],
    [
      'a link of 1,001',
      body(button(uri(`https://example.com/${'x'.repeat(981)}`))),
      ['messages[0].contents.body.contents[0].action.uri'],
    ],
    [
      'a scheme without an address',
      body(button(uri('https://'))),
      ['messages[0].contents.body.contents[0].action.uri'],
    ],
    [
      'an image over http',
      { type: 'image', originalContentUrl: 'http://example.com/a.png', previewImageUrl: IMAGE },
      ['messages[0].originalContentUrl'],
    ],
    [
      'a location without an address',
      { type: 'location', title: 'ก', latitude: 13, longitude: 100 },
      ['messages[0].address'],
    ],
    [
      'a location title of 101',
      { type: 'location', title: 'ก'.repeat(101), address: 'ก', latitude: 13, longitude: 100 },
      ['messages[0].title'],
    ],
    [
      'a latitude of 90.1',
      { type: 'location', title: 'ก', address: 'ก', latitude: 90.1, longitude: 100 },
      ['messages[0].latitude'],
    ],
    [
      'a longitude in a string',
      { type: 'location', title: 'ก', address: 'ก', latitude: 13, longitude: '100' },
      ['messages[0].longitude'],
    ],
    [
      'altText of 1,501',
      flex({ type: 'bubble', body: box('vertical', []) }, 'ก'.repeat(1_501)),
      ['messages[0].altText'],
    ],
    ['an empty altText', flex({ type: 'bubble', body: box('vertical', []) }, ''), ['messages[0].altText']],
    ['an empty bubble', flex({ type: 'bubble' }), ['messages[0].contents']],
    ['a bubble over 30 KB', body({ type: 'text', text: 'x'.repeat(30_000) }), ['messages[0].contents']],
    [
      'a carousel of 13',
      flex({ type: 'carousel', contents: Array(13).fill({ type: 'bubble', body: box('vertical', []) }) }),
      ['messages[0].contents.contents'],
    ],
    [
      'a carousel over 50 KB',
      flex({
        type: 'carousel',
        contents: Array(2).fill({
          type: 'bubble',
          body: box('vertical', [{ type: 'text', text: 'x'.repeat(26_000) }]),
        }),
      }),
      ['messages[0].contents'],
    ],
    [
      'bubbles of two sizes',
      flex({
        type: 'carousel',
        contents: [
          { type: 'bubble', size: 'kilo', body: box('vertical', []) },
          { type: 'bubble', body: box('vertical', []) },
        ],
      }),
      ['messages[0].contents.contents[1].size'],
    ],
    [
      'a box without a layout',
      body({ type: 'box', contents: [] }),
      ['messages[0].contents.body.contents[0].layout'],
    ],
    ['a diagonal box', body(box('diagonal', [])), ['messages[0].contents.body.contents[0].layout']],
    [
      'a box without contents',
      body({ type: 'box', layout: 'vertical' }),
      ['messages[0].contents.body.contents[0].contents'],
    ],
    [
      'a button in a baseline box',
      body(box('baseline', [button(uri('tel:191'))])),
      ['messages[0].contents.body.contents[0].contents[0].type'],
    ],
    [
      'an icon in a vertical box',
      body({ type: 'icon', url: IMAGE }),
      ['messages[0].contents.body.contents[0].type'],
    ],
    [
      'a text as a block',
      flex({ type: 'bubble', body: { type: 'text', text: 'ก' } }),
      ['messages[0].contents.body.type'],
    ],
    ['a Flex text without text', body({ type: 'text' }), ['messages[0].contents.body.contents[0].text']],
    [
      'a Flex text with empty text',
      body({ type: 'text', text: '' }),
      ['messages[0].contents.body.contents[0].text'],
    ],
    [
      'a colour by name',
      body({ type: 'text', text: 'ก', color: 'red' }),
      ['messages[0].contents.body.contents[0].color'],
    ],
    [
      'a margin without a unit',
      body({ type: 'text', text: 'ก', margin: '5' }),
      ['messages[0].contents.body.contents[0].margin'],
    ],
    [
      'a size that is not one',
      body({ type: 'text', text: 'ก', size: 'huge' }),
      ['messages[0].contents.body.contents[0].size'],
    ],
    [
      'an image taller than three widths',
      body({ type: 'image', url: IMAGE, aspectRatio: '1:4' }),
      ['messages[0].contents.body.contents[0].aspectRatio'],
    ],
    [
      'an unknown component property',
      body({ type: 'text', text: 'ก', colour: '#000000' }),
      ['messages[0].contents.body.contents[0].colour'],
    ],
    [
      'one confirm button',
      { type: 'template', altText: 'ก', template: { type: 'confirm', text: 'ก', actions: [postback()] } },
      ['messages[0].template.actions'],
    ],
    [
      '61 characters beside a title',
      {
        type: 'template',
        altText: 'ก',
        template: { type: 'buttons', title: 'ก', text: 'ก'.repeat(61), actions: [postback()] },
      },
      ['messages[0].template.text'],
    ],
    [
      'an emoji that points elsewhere',
      text('a$', { emojis: [{ index: 0, productId: 'p', emojiId: 'e' }] }),
      ['messages[0].emojis[0].index'],
    ],
    ['a mention nobody named', { type: 'textV2', text: '{a}' }, ['messages[0].substitution.a']],
    [
      'two faults at once',
      body(button(uri('ftp://a', 'ก'.repeat(41)))),
      [
        'messages[0].contents.body.contents[0].action.label',
        'messages[0].contents.body.contents[0].action.uri',
      ],
    ],
  ])('%s', (_, message, expected) => {
    expect(places(message)).toEqual(expected)
  })

  test('no message, six messages, and messages that are none', () => {
    expect(places()).toEqual(['messages'])
    expect(places(...Array(6).fill(text('ก')))).toEqual(['messages'])
    expect(places(text('ก'), null)).toEqual(['messages[1]'])
  })

  test('a body nested 20,000 deep is refused, not a crash', () => {
    let nested: unknown = { type: 'text', text: 'ก' }
    for (let depth = 0; depth < 20_000; depth++) nested = box('vertical', [nested])
    expect(problems(body(nested))).not.toEqual([])
  })
})

describe('lengths', () => {
  // Each is one character to a reader: base and marks, a flag, a family, a skin tone.
  const character = fc.constantFrom('ก', 'กำ', 'ที่', 'é', '🇹🇭', '👨‍👩‍👧', '👍🏽', 'x', ' ')

  test('of labels count what a reader sees', () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
        const label = characters.join('-')
        expect(countGraphemes(label)).toBe(Math.max(0, characters.length * 2 - 1))
      }),
    )
  })

  test('of a quick-reply label end at 20 as a reader counts, of a text at 5,000 UTF-16 units', () => {
    fc.assert(
      fc.property(character, fc.integer({ min: 1, max: 30 }), (one, count) => {
        // A separator keeps neighbours from joining into one cluster.
        const label = Array(count).fill(one).join('.')
        const fits = places(quickReply(postback({ label }))).length === 0
        expect(fits).toBe(countGraphemes(label) <= 20)
        const long = one.repeat(Math.ceil(5_000 / one.length) - 1 + (count % 2) * 2)
        expect(places(text(long)).length === 0).toBe(long.length <= 5_000)
      }),
    )
  })
})

describe('a rich menu', () => {
  const menu = (more = {}) => ({
    size: { width: 2_500, height: 1_686 },
    selected: true,
    name: 'หน้าหลัก',
    chatBarText: 'แจ้งเหตุด่วน',
    areas: [
      { bounds: { x: 0, y: 0, width: 2_500, height: 1_686 }, action: { type: 'message', text: 'แจ้งเหตุด่วน' } },
    ],
    ...more,
  })
  const area = (menu({}).areas as unknown[])[0]

  test('is taken with 14 characters on the bar, as a reader counts', () => {
    expect(check(richMenu, menu({ chatBarText: 'ที่'.repeat(14) })).problems).toBeUndefined()
  })

  test.each([
    ['a missing name', { name: undefined }, 'name'],
    ['a bar text of 15', { chatBarText: 'ก'.repeat(15) }, 'chatBarText'],
    ['21 areas', { areas: Array(21).fill(area) }, 'areas'],
    ['a width of 799', { size: { width: 799, height: 300 }, areas: [] }, 'size.width'],
    ['a ratio under 1.45', { size: { width: 1_000, height: 700 }, areas: [] }, 'size.height'],
    ['an area outside', { size: { width: 2_500, height: 843 } }, 'areas[0].bounds'],
    [
      'a location action',
      { areas: [{ bounds: { x: 0, y: 0, width: 1, height: 1 }, action: { type: 'location', label: 'ก' } }] },
      'areas[0].action.type',
    ],
  ])('is refused for %s', (_, more, property) => {
    expect(check(richMenu, menu(more)).problems?.map((each) => each.property)).toEqual([property])
  })
})
