import { beforeEach, describe, expect, it } from 'vitest'
import { runInvite } from '../../bin/accounts/invite.ts'
import { NoTable } from '../../bin/units/table.ts'
import type { Account } from '../../lambdas/core/access/account.ts'

const now = Date.UTC(2026, 10, 21, 3)
let kept: Map<string, Account>
let invited: string[]
let printed: string[]
let complained: string[]
beforeEach(() => {
  kept = new Map()
  invited = []
  printed = []
  complained = []
})

const run = (...args: string[]) =>
  runInvite(args, {
    open: async (stage) => {
      if (stage === 'prod') throw new NoTable('EssHelpMe-prod')
      return {
        accounts: {
          find: async (id) => kept.get(id),
          all: async () => [...kept.values()],
          async put(account) {
            if (kept.has(account.id)) return undefined
            kept.set(account.id, { ...account, version: 1 })
            return kept.get(account.id)
          },
          seen: async () => undefined,
        },
        directory: {
          async invite({ email }) {
            if (invited.includes(email)) return 'wasThere'
            invited.push(email)
            return 'invited'
          },
          enable: async () => undefined,
          disable: async () => undefined,
        },
      }
    },
    now: () => now,
    print: (line) => printed.push(line),
    complain: (line) => complained.push(line),
  })

const somying = ['--email', 'Somying@Example.go.th', '--name', 'สมหญิง ใจดี']

describe('an invitation', () => {
  it('makes the first superadmin', async () => {
    expect(await run(...somying, '--role', 'superadmin')).toBe(0)
    expect([...kept.values()]).toMatchObject([
      {
        email: 'somying@example.go.th',
        name: 'สมหญิง ใจดี',
        role: 'superadmin',
        state: 'invited',
        createdAt: now,
      },
    ])
    expect(invited).toEqual(['somying@example.go.th'])
    expect(printed).toHaveLength(1)
  })

  it('knows a province by its name', async () => {
    expect(await run(...somying, '--role', 'provinceAdmin', '--province', 'เชียงใหม่')).toBe(0)
    expect([...kept.values()]).toMatchObject([{ role: 'provinceAdmin', province: '50' }])
  })

  it('can be given again', async () => {
    await run(...somying, '--role', 'superadmin')
    expect(await run(...somying, '--role', 'superadmin', '--lang', 'en')).toBe(0)
    expect(printed[1]).toContain('nothing was changed')
    expect(kept.size).toBe(1)
  })

  it('does not change what somebody is', async () => {
    await run(...somying, '--role', 'team', '--province', '50')
    expect(await run(...somying, '--role', 'superadmin', '--lang', 'en')).toBe(1)
    expect(complained[0]).toContain('team 50')
    expect([...kept.values()]).toMatchObject([{ role: 'team' }])
  })
})

describe('wrong use is told, and nobody is invited', () => {
  it.each([
    [['--name', 'x', '--role', 'superadmin']],
    [['--email', 'no address', '--name', 'x', '--role', 'superadmin']],
    [['--email', 'a@b.th', '--role', 'superadmin']],
    [[...somying, '--role', 'king']],
    [[...somying, '--role', 'team']],
    [[...somying, '--role', 'team', '--province', 'แอตแลนติส']],
    [[...somying, '--role', 'superadmin', '--province', '50']],
    [[...somying, '--role', 'superadmin', 'more']],
    [[...somying, '--role', 'superadmin', '--stage', 'prod']],
  ])('%j', async (args) => {
    expect(await run(...args)).toBe(2)
    expect(complained.length).toBeGreaterThan(0)
    expect([kept.size, invited.length]).toEqual([0, 0])
  })
})
