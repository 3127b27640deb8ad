import { expect, it } from 'vitest'
import { type GroupEvent, type GroupPorts, replyInGroup } from '../../../lambdas/core/groups/group-events.ts'
import type { ReportId } from '../../../lambdas/core/shared/report-id.ts'
import { newWorld, portsOf } from '../../support/memory.ts'
import { roster } from '../../support/roster.ts'

const event: GroupEvent = {
  id: 'event',
  groupId: 'C1',
  at: 0,
  replyToken: 'C1/token',
  did: { kind: 'pressedUnknown' },
}
const about = '01JD0000000000000000K7F3QD' as ReportId

/** What is done once LINE has said what it thinks of the reply. */
const doneAfter = async (
  said: 'accepted' | 'refused',
  change: Partial<GroupPorts> = {},
): Promise<string[]> => {
  const done: string[] = []
  const ports = portsOf(newWorld(roster))
  const messenger: GroupPorts['messenger'] = {
    ...ports.messenger,
    replyInGroup: async () =>
      said === 'accepted' ? { kind: said, messageIds: ['1'] } : { kind: said, reason: 'badRequest' },
  }
  const cardIndex: GroupPorts['cardIndex'] = {
    ...ports.cardIndex,
    remember: async () => void done.push('remembered'),
  }
  const afterReply = async () => void done.push('struck out')
  await replyInGroup(
    event,
    { answer: { text: '' }, about, afterReply },
    { ...ports, messenger, cardIndex, ...change },
  )
  return done
}

it('what was said as a reply is remembered and struck out', async () => {
  expect(await doneAfter('accepted')).toEqual(['remembered', 'struck out'])
  expect(await doneAfter('refused')).toEqual([])
})

it('it is struck out also where it cannot be remembered, so that no push repeats it', async () => {
  const cardIndex: GroupPorts['cardIndex'] = {
    remember: () => Promise.reject(new Error('no answer')),
    find: async () => undefined,
  }
  expect(await doneAfter('accepted', { cardIndex })).toEqual(['struck out'])
})
