import { beforeEach, describe, expect, it } from 'vitest'
import { keepFile } from '../../../../lambdas/core/delivery/files/keep.ts'
import { openFile } from '../../../../lambdas/core/delivery/files/open.ts'
import type {
  FileLink,
  FileLinks,
  KeepFileResult,
  LineContent,
  NewFile,
  SentFile,
} from '../../../../lambdas/core/delivery/files/ports.ts'
import { fileLinkLifetime, fileUrl } from '../../../../lambdas/core/delivery/files/token.ts'
import type { ReportId } from '../../../../lambdas/core/shared/report-id.ts'
import type { Signal } from '../../../../lambdas/core/shared/watch.ts'

const now = Date.UTC(2026, 10, 21, 3)
const sent: SentFile = {
  messageId: '468789577898262530',
  media: 'image',
  report: '01JD0000000000000000K7F3QD' as ReportId,
  now,
}
const jpeg: LineContent = { kind: 'content', bytes: Buffer.from('jpeg'), mediaType: 'image/jpeg' }

let content: LineContent
let takes: boolean
let fetched: string[]
let objects: Map<string, NewFile>
let links: Map<string, FileLink>
let signals: Signal[]
let secrets: number

beforeEach(() => {
  content = jpeg
  takes = true
  fetched = []
  objects = new Map()
  links = new Map()
  signals = []
  secrets = 0
})

const linksInMemory: FileLinks = {
  find: async (ref) => links.get(ref),
  async create(link, at) {
    const first = links.get(link.ref)
    if (first && first.expiresAt > at) return first
    links.set(link.ref, link)
    return link
  },
}

const keep = (file: Partial<SentFile> = {}, change: Partial<FileLinks> = {}): Promise<KeepFileResult> =>
  keepFile(
    { ...sent, ...file },
    {
      contents: {
        async fetch(messageId) {
          fetched.push(messageId)
          return content
        },
      },
      store: {
        async put(object, put) {
          if (takes) objects.set(object, put)
          return takes
        },
      },
      links: { ...linksInMemory, ...change },
      watch: { raise: (signal) => void signals.push(signal) },
      newSecret: () => {
        secrets += 1
        return String(secrets).padStart(22, '-')
      },
    },
  )

const open = (token: string | undefined, at = now) =>
  openFile(token, {
    links: linksInMemory,
    addresses: { addressOf: async (object) => `https://bucket/${object}?signed` },
    now: () => at,
  })

const tokenOf = (kept: KeepFileResult): string =>
  kept.kind === 'kept' ? kept.file.token : expect.fail(kept.kind)

describe('a file that LINE has', () => {
  it('is ours under a name of ours, and its token opens it', async () => {
    const kept = await keep()
    expect(kept).toEqual({
      kind: 'kept',
      file: { token: expect.stringMatching(/^[0-9A-Z]{16}-{21}1$/), mediaType: 'image/jpeg', bytes: 4 },
    })
    const [[object, file] = expect.fail()] = objects
    expect(object).toMatch(/^reports\/01JD0000000000000000K7F3QD\/[0-9A-Z]{16}$/)
    expect(file).toEqual({
      bytes: jpeg.kind === 'content' && jpeg.bytes,
      mediaType: 'image/jpeg',
      name: 'K7F-3QD.jpg',
      isShown: true,
    })
    expect(await open(tokenOf(kept))).toEqual({ kind: 'open', url: `https://bucket/${object}?signed` })
    expect(signals).toEqual([])
  })

  it('is fetched once and keeps its token, however often it is repeated', async () => {
    const first = await keep()
    content = { kind: 'gone' }
    expect(await keep({ now: now + fileLinkLifetime - 1 })).toEqual(first)
    expect(fetched).toEqual([sent.messageId])
    expect(objects.size).toBe(1)
  })

  it('has the token of the first where two take it over at once', async () => {
    const [one, other] = await Promise.all([keep(), keep()])
    expect(tokenOf(one)).toBe(tokenOf(other))
    expect([fetched.length, secrets, objects.size, links.size]).toEqual([2, 2, 1, 1])
  })

  it('is there before its link, so that no link leads to nothing', async () => {
    const lost = { create: () => Promise.reject(new Error('the table does not answer')) }
    await expect(keep({}, lost)).rejects.toThrow('does not answer')
    expect([objects.size, links.size]).toEqual([1, 0])
    expect((await keep()).kind).toBe('kept')
    expect(objects.size).toBe(1)
  })

  it('never is what it claims to be where that could run', async () => {
    content = { ...jpeg, mediaType: 'text/html' } as LineContent
    expect(await keep()).toMatchObject({ file: { mediaType: 'application/octet-stream' } })
    expect([...objects.values()]).toMatchObject([{ name: 'K7F-3QD.bin', isShown: false }])
  })

  it('gets another link where the first has expired', async () => {
    const token = tokenOf(await keep())
    const later = now + fileLinkLifetime
    const again = tokenOf(await keep({ now: later }))
    expect(again).not.toBe(token)
    expect(again.slice(0, 16)).toBe(token.slice(0, 16))
    expect((await open(token, later)).kind).toBe('unknown')
    expect((await open(again, later)).kind).toBe('open')
  })
})

describe('a file that cannot be taken over', () => {
  it.each([
    [{ ...jpeg, bytes: Buffer.alloc(0) } as LineContent, 'empty', []],
    [{ kind: 'tooLarge' }, 'tooLarge', []],
    [{ kind: 'preparing' }, 'retryLater', []],
    [{ kind: 'unavailable' }, 'retryLater', ['FileNotKept']],
    [{ kind: 'gone' }, 'gone', ['FileNotKept']],
  ] as const)('%o is %s', async (answer, kind, raised) => {
    content = answer
    expect(await keep()).toEqual({ kind })
    expect([objects.size, links.size]).toEqual([0, 0])
    expect(signals).toEqual(raised)
  })

  it('is tried again where the bucket does not take it, and then is kept', async () => {
    takes = false
    expect(await keep()).toEqual({ kind: 'retryLater' })
    expect([links.size, signals]).toEqual([0, ['FileNotKept']])
    takes = true
    expect((await keep()).kind).toBe('kept')
  })
})

describe('a token', () => {
  it.each([
    ['nothing', undefined],
    ['a guess', 'AAAAAAAAAAAAAAAAaaaaaaaaaaaaaaaaaaaaaa'],
    ['another path', '../reports/01JD0000000000000000K7F3QD'],
    ['a long text', 'A'.repeat(10_000)],
  ])('that is %s opens nothing', async (_what, token) => {
    await keep()
    expect(await open(token)).toEqual({ kind: 'unknown' })
  })

  it('whose second half is wrong opens nothing, before and after the link has expired', async () => {
    const token = tokenOf(await keep())
    const wrong = token.slice(0, -1) + (token.endsWith('1') ? '2' : '1')
    expect(await open(wrong)).toEqual({ kind: 'unknown' })
    expect(await open(wrong, now + fileLinkLifetime)).toEqual({ kind: 'unknown' })
  })

  it('opens for seven days', async () => {
    const token = tokenOf(await keep())
    expect((await open(token, now + fileLinkLifetime - 1)).kind).toBe('open')
    expect(await open(token, now + fileLinkLifetime)).toEqual({ kind: 'expired' })
  })

  it('makes a link that fits where LINE takes links', async () => {
    const url = fileUrl('https://api.example', tokenOf(await keep()))
    expect(url).toMatch(/^https:\/\/api\.example\/files\/[\w-]{38}$/)
  })
})
