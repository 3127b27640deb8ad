import { describe, expect, it } from 'vitest'
import type { Account } from '../../../lambdas/core/access/account.ts'
import { type Invitee, invite } from '../../../lambdas/core/access/invite.ts'
import type { Accounts } from '../../../lambdas/core/access/ports.ts'

const now = Date.UTC(2026, 10, 21, 3)
const guest: Invitee = {
  email: 'Somying@example.go.th',
  name: 'สมหญิง',
  post: { role: 'team', province: '50' },
}

/** Accounts in memory, and a directory that dies the first times it is asked. */
const world = (deaths = 0) => {
  const kept = new Map<string, Account>()
  const known: string[] = []
  let left = deaths
  const accounts: Accounts = {
    find: async (id) => kept.get(id),
    all: async () => [...kept.values()],
    async put(account) {
      if (kept.has(account.id)) return undefined
      const saved = { ...account, version: 1 }
      kept.set(account.id, saved)
      return saved
    },
    seen: async () => undefined,
  }
  const directory = {
    async invite({ id }: Pick<Account, 'id'>) {
      if (left-- > 0) throw new Error('died')
      if (known.includes(id)) return 'wasThere' as const
      known.push(id)
      return 'invited' as const
    },
    enable: async () => undefined,
    disable: async () => undefined,
  }
  return { kept, known, ports: { accounts, directory, now: () => now } }
}

describe('somebody who is invited', () => {
  it('has an account before they can sign in', async () => {
    const { kept, known, ports } = world()
    const invited = await invite(guest, ports)
    expect(invited).toMatchObject({
      kind: 'invited',
      account: { state: 'invited', createdAt: now, version: 1 },
    })
    expect([...kept.keys()]).toEqual(known)
  })

  it('is invited again after dying in between, and once only', async () => {
    const { kept, known, ports } = world(1)
    await expect(invite(guest, ports)).rejects.toThrow('died')
    expect([kept.size, known.length]).toEqual([1, 0])
    expect(await invite(guest, ports)).toMatchObject({ kind: 'invited' })
    expect(await invite(guest, ports)).toMatchObject({ kind: 'wasThere' })
    expect([kept.size, known.length]).toEqual([1, 1])
  })

  it('keeps the account that the address has already', async () => {
    const { known, ports } = world()
    await invite(guest, ports)
    const other = await invite({ ...guest, post: { role: 'superadmin' } }, ports)
    expect(other).toMatchObject({ kind: 'hasAnother', account: { role: 'team', province: '50' } })
    expect(known).toHaveLength(1)
  })
})
