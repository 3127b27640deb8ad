import type { Store } from './store.ts'
import type { Users } from './users.ts'

/** A person of a group; `about` says to whoever tries the service who that is meant to be. */
interface SimulatedMember {
  readonly userId: string
  readonly name: string
  readonly about?: string | undefined
}

/** A group chat that the platform starts with; `unit` is the code of the unit it belongs to. */
export interface SimulatedGroup {
  readonly id: string
  readonly name: string
  readonly unit?: string | undefined
  readonly members: readonly SimulatedMember[]
  /** Whether the account is in a group that is new; it is where nothing is said. */
  readonly joined?: boolean | undefined
}

interface LineGroup {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  /** Whether the account is in the group: only then can it push, reply and look up members. */
  readonly joined: boolean
}

export interface GroupStore {
  list(): LineGroup[]
  find(groupId: string): LineGroup | undefined
  /** Seeds groups; the name and unit of a known group and what is said about people follow, who is in it stays. */
  seed(groups: readonly SimulatedGroup[]): void
  ensure(groupId: string, name?: string, unit?: string | null): void
  setJoined(groupId: string, joined: boolean): void
  addMember(groupId: string, userId: string): void
  removeMember(groupId: string, userId: string): void
  isMember(groupId: string, userId: string): boolean
  memberIds(groupId: string, after: string, limit: number): string[]
  /** People in the group, without the account itself. */
  memberCount(groupId: string): number
}

export function keepGroups(store: Store, users: Users): GroupStore {
  const { db } = store
  const one = db.prepare('select id, name, unit, joined from groups where id = ?')
  const all = db.prepare('select id, name, unit, joined from groups order by name, id')
  const upsert = db.prepare(
    `insert into groups (id, name, unit, joined) values (?, ?, ?, ?)
     on conflict do update set name = excluded.name, unit = excluded.unit`,
  )
  const insert = db.prepare(
    'insert into groups (id, name, unit, joined) values (?, ?, ?, 1) on conflict do nothing',
  )
  const join = db.prepare('update groups set joined = ? where id = ?')
  const add = db.prepare('insert into members (group_id, user_id) values (?, ?) on conflict do nothing')
  const remove = db.prepare('delete from members where group_id = ? and user_id = ?')
  const member = db.prepare('select 1 from members where group_id = ? and user_id = ?')
  const ids = db.prepare(
    'select user_id from members where group_id = ? and user_id > ? order by user_id limit ?',
  )
  const counted = db.prepare('select count(*) as n from members where group_id = ?')
  const fromRow = (row: { id: string; name: string; unit: string | null; joined: number }): LineGroup => ({
    ...row,
    joined: row.joined === 1,
  })
  const find = (groupId: string) => {
    const row = one.get(groupId)
    return row && fromRow(row as Parameters<typeof fromRow>[0])
  }
  return {
    list: () => all.all().map((row) => fromRow(row as Parameters<typeof fromRow>[0])),
    find,
    seed: (groups) =>
      store.transaction(() => {
        for (const group of groups) {
          const isNew = find(group.id) === undefined
          upsert.run(group.id, group.name, group.unit ?? null, group.joined === false ? 0 : 1)
          for (const { userId, name, about } of group.members) {
            if (isNew) {
              users.ensure(userId, 'stranger', name)
              add.run(group.id, userId)
            }
            if (about !== undefined) users.change(userId, { about })
          }
        }
      }),
    ensure: (groupId, name, unit) => {
      insert.run(groupId, name ?? `กลุ่ม ${groupId.slice(-4)}`, unit ?? null)
    },
    setJoined: (groupId, joined) => {
      join.run(joined ? 1 : 0, groupId)
    },
    addMember: (groupId, userId) => {
      add.run(groupId, userId)
    },
    removeMember: (groupId, userId) => {
      remove.run(groupId, userId)
    },
    isMember: (groupId, userId) => member.get(groupId, userId) !== undefined,
    memberIds: (groupId, after, limit) =>
      ids.all(groupId, after, limit).map((row) => (row as { user_id: string }).user_id),
    memberCount: (groupId) => (counted.get(groupId) as { n: number }).n,
  }
}
