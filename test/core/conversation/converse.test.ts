import { beforeEach, describe, expect, it } from 'vitest'
import type { ChatInput } from '../../../lambdas/core/conversation/conversation-state.ts'
import {
  type ChatEvent,
  type ConversePorts,
  resumeChat,
} from '../../../lambdas/core/conversation/converse.ts'
import { type IncomingPorts, processEvents } from '../../../lambdas/core/conversation/incoming.ts'
import { understand } from '../../../lambdas/core/conversation/understand.ts'
import { deliver } from '../../../lambdas/core/delivery/deliver.ts'
import { sweep } from '../../../lambdas/core/delivery/sweep.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { newNotice } from '../../../lambdas/core/report/notices/notice.ts'
import type { PhoneNumber } from '../../../lambdas/core/shared/phone.ts'
import { newWorld, type Ports, portsOf, type World } from '../../support/memory.ts'
import { bangkok, roster } from '../../support/roster.ts'

const userId = 'U00000000000000000000000000000001'
let world: World
let ports: Ports
let nth = 0

beforeEach(() => {
  world = newWorld(roster)
  ports = portsOf(world)
})

const eventOf = (input: ChatInput): ChatEvent => {
  nth += 1
  return { id: `event-${nth}`, userId, at: world.now + nth, input, replyToken: `${userId}/${nth}` }
}
const words = (text: string): ChatEvent => ({ ...eventOf(understand(text)), said: { kind: 'text', text } })
const take = async (events: readonly ChatEvent[], through: Ports = ports): Promise<readonly unknown[]> => {
  const { received, finished } = processEvents(
    events.map((event) => ({ kind: 'chat', event })),
    through,
  )
  const reasons = await received
  await finished
  return reasons
}
const inputs: readonly ChatInput[] = [
  { kind: 'start' },
  { kind: 'category', category: 'confinement' },
  { kind: 'place', place: bangkok },
  { kind: 'phone', phone: '+66812345678' as PhoneNumber },
]
const kinds = () => world.prompts.flatMap(({ prompts }) => prompts.map(({ kind }) => kind))

describe('taking events in', () => {
  it('answers a body of several events in their order', async () => {
    await take(inputs.map(eventOf).toReversed())
    expect(kinds()).toEqual(['askCategory', 'askPlace', 'askPhone', 'accepted'])
    expect(world.reports.size).toBe(1)
  })

  it('says to whoever writes after the end that it has ended, with the way to begin again', async () => {
    await take(inputs.map(eventOf))
    const [report] = [...world.reports.values()] as [Report]
    await take([words('เขามาแล้ว')])
    world.reports.set(report.id, { ...(world.reports.get(report.id) as Report), scene: 'closed' })
    await take([words('เขากลับมาแล้ว')])
    const said = world.prompts.flatMap(({ prompts }) => prompts).filter(({ kind }) => kind === 'talked')
    expect(said).toMatchObject([{ report: report.id }, { report: report.id, isOver: true }])
    expect(said[0]).not.toHaveProperty('isOver')
  })

  it('knows its own save again where the answer to it was lost', async () => {
    const save: ConversePorts['chats']['save'] = async (chat, eventId) => {
      await ports.chats.save(chat, eventId)
      return undefined
    }
    await take(inputs.map(eventOf), { ...ports, chats: { ...ports.chats, save } })
    expect(world.reports.size).toBe(1)
    expect(kinds()).toEqual(['askCategory', 'askPlace', 'askPhone', 'accepted'])
  })

  it('saves everything before it says anything', async () => {
    const never: IncomingPorts['messenger'] = {
      ...ports.messenger,
      reply: () => new Promise(() => undefined),
    }
    const { received } = processEvents(
      inputs.map((input) => ({ kind: 'chat', event: eventOf(input) })),
      { ...ports, messenger: never },
    )
    expect(await received).toEqual([])
    expect(world.chats.get(userId)?.conversation.step).toBe('reported')
  })

  it('brings what comes after a failure again with it', async () => {
    let loads = 0
    const load: ConversePorts['chats']['load'] = (id) => {
      loads += 1
      if (loads === 3) throw new Error('no answer')
      return ports.chats.load(id)
    }
    const events = inputs.map(eventOf)
    expect(await take(events, { ...ports, chats: { ...ports.chats, load } })).toHaveLength(1)
    expect(world.chats.get(userId)?.conversation.step).toBe('place')
    expect(await take(events)).toEqual([])
    expect(world.reports.size).toBe(1)
  })

  it('asks for the language again where LINE did not say', async () => {
    const silent = { ...ports.messenger, languageOf: async () => ({ isKnown: false }) as const }
    await take([eventOf({ kind: 'start' })], { ...ports, messenger: silent })
    expect(world.chats.get(userId)?.language).toBeUndefined()
    const english = {
      ...ports.messenger,
      languageOf: async () => ({ isKnown: true, language: 'en-GB' }) as const,
    }
    await take([eventOf({ kind: 'unclear' })], { ...ports, messenger: english })
    expect(world.chats.get(userId)?.language).toBe('en')
  })
})

describe('what is said about a report that is out', () => {
  const minute = 60_000
  const makeReport = async (): Promise<Report> => {
    await take(inputs.map(eventOf))
    const [report] = world.reports.values()
    if (!report) throw new Error('no report')
    world.prompts.length = 0
    return report
  }
  const change = (report: Report, how: Partial<Report>): void => {
    world.reports.set(report.id, { ...(world.reports.get(report.id) ?? report), ...how })
  }
  const pin: ChatInput = { kind: 'place', place: { latitude: 18.7883, longitude: 98.9853 } }

  it('is kept for those who have it, and answered', async () => {
    await makeReport()
    await take([words('เขากลับมาแล้ว')])
    expect(kinds()).toEqual(['talked'])
    expect([...world.talks.values()]).toEqual([
      expect.objectContaining({ said: { kind: 'text', text: 'เขากลับมาแล้ว' } }),
    ])
  })

  it('moves the place after ten minutes only where the officers look for it', async () => {
    const report = await makeReport()
    world.now += 20 * minute
    await take([eventOf(pin)])
    expect(kinds()).toEqual(['askCategory'])
    await take([eventOf({ kind: 'cancel' })])
    for (const how of [{ search: { endsAt: world.now } }, { scene: 'notFound' } as const]) {
      change(report, how)
      world.prompts.length = 0
      world.now += minute
      await take([eventOf(pin)])
      expect(kinds()).toEqual(['amended'])
    }
  })

  it('still belongs to it days later where the reporter was told something since', async () => {
    const report = await makeReport()
    world.now += 50 * 60 * minute
    const told = { kind: 'sent', at: world.now - minute, attempts: 1 } as const
    const answer = newNotice(report.id, 'answer', { kind: 'reporter' }, { kind: 'ended' }, 0)
    change(report, { notices: [{ ...answer, state: told }] })
    await take([words('ขอบคุณ')])
    expect(kinds().at(-1)).toBe('talked')
    world.now += 50 * 60 * minute
    await take([words('สวัสดี')])
    expect(kinds().at(-1)).toBe('menu')
  })

  it('is brought again where too much of it waits', async () => {
    await makeReport()
    const events = Array.from({ length: 13 }, (_, one) => words(`ข้อความ ${one}`))
    expect(await take(events)).toHaveLength(1)
    expect(world.talks.size).toBe(12)
    expect(await take(events)).toEqual([])
    expect(world.talks.size).toBe(13)
  })
})

describe('what was left lying', () => {
  const silentLine = (): Ports => {
    const late = async () => ({ kind: 'retryLater', reason: 'unavailable' }) as const
    return { ...ports, messenger: { ...ports.messenger, reply: late, push: late } }
  }

  it('is a report first and words after that', async () => {
    const dead = portsOf(world, (operation) => {
      if (operation === 'save report' || operation === 'reply') throw new Error('died')
    })
    await take(inputs.map(eventOf), dead)
    expect(world.reports.size).toBe(0)
    world.now += 60_000
    await resumeChat(userId, silentLine())
    expect(world.reports.size).toBe(1)
  })

  it('is said once LINE takes it, and the report is not queued again for that', async () => {
    await take(inputs.map(eventOf), silentLine())
    const queued = world.reportQueue.length
    for (let minute = 0; minute < 10; minute += 1) {
      world.now += 60_000
      await resumeChat(userId, silentLine())
    }
    expect(world.reportQueue).toHaveLength(queued)
    await resumeChat(userId, ports)
    expect(kinds()).toEqual(['askCategory', 'askPlace', 'askPhone', 'accepted'])
    expect(world.chats.get(userId)?.pending).toEqual({})
  })
})

describe('a citizen who asks about a report', () => {
  it('is not alarmed while it is on its way', async () => {
    await take(inputs.map(eventOf))
    await take([eventOf({ kind: 'unclear' })])
    expect(kinds().slice(-2)).toEqual(['notUnderstood', 'afterReport'])
  })

  it('is not told twice what was said before a later word failed', async () => {
    const load: ConversePorts['reports']['load'] = async () => {
      throw new Error('no answer')
    }
    await take([...inputs, { kind: 'unclear' } as const].map(eventOf), {
      ...ports,
      reports: { ...ports.reports, load },
    })
    world.now += 60_000
    await resumeChat(userId, ports)
    expect(kinds().filter((kind) => kind === 'accepted')).toHaveLength(1)
  })

  it('reads that nobody has it yet, where that is so', async () => {
    world.line = () => ({ kind: 'refused', reason: 'monthlyLimit' })
    await take(inputs.map(eventOf))
    const [id] = world.reports.keys()
    if (id) await deliver(id, ports)
    await take([eventOf({ kind: 'unclear' })])
    expect(kinds().slice(-3)).toEqual(['undelivered', 'notUnderstood', 'afterReport'])
  })
})

describe('the sweep', () => {
  it('goes on where one cannot be queued, and says that it failed', async () => {
    for (const user of ['U1', 'U2', 'U3']) {
      await take(
        [{ ...eventOf({ kind: 'start' }), userId: user }],
        portsOf(world, (operation) => {
          if (operation === 'reply' || operation === 'push') throw new Error('died')
        }),
      )
    }
    world.now += 120_000
    const wakeChat: Ports['inbox']['wakeChat'] = async (user, delay) => {
      if (user === 'U1') throw new Error('no answer')
      await ports.inbox.wakeChat(user, delay)
    }
    await expect(sweep({ ...ports, inbox: { ...ports.inbox, wakeChat } })).rejects.toThrow('1 could not')
    expect(world.inbox).toHaveLength(2)
    expect(world.signals).toContain('SweepFoundOverdue')
  })
})
