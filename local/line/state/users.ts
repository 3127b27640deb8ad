import { newUserId } from './ids.ts'
import type { Store } from './store.ts'

/** A stranger has never added the account; a friend who blocks it stays known. */
type Friendship = 'stranger' | 'friend' | 'blocked'

export interface LineUser {
  readonly userId: string
  readonly name: string
  /** Who the person is meant to be, for whoever tries the service; LINE knows nothing of it. */
  readonly about: string | null
  readonly language: string | null
  readonly pictureUrl: string | null
  readonly friendship: Friendship
}

interface NewUser {
  readonly name: string
  readonly language: string
  readonly about?: string | undefined
  readonly pictureUrl?: string | undefined
}

interface UserChanges {
  readonly name?: string | undefined
  readonly language?: string | undefined
  readonly about?: string | undefined
}

export interface Users {
  find(userId: string): LineUser | undefined
  list(): LineUser[]
  /** Makes the user where the id is new; an existing user is left as it is. */
  ensure(userId: string, friendship: Friendship, name?: string): void
  create(profile: NewUser): LineUser
  change(userId: string, changes: UserChanges): void
  setFriendship(userId: string, friendship: Friendship): void
  wroteAt(userId: string, at: number): void
  /** Whether a push reaches the user now: friends, and people who wrote within 7 days. */
  receives(userId: string, now: number): boolean
  friendIds(after: string, limit: number): string[]
  count(): { friends: number; blocked: number }
}

const WRITTEN_RECENTLY_MS = 7 * 86_400_000
const COLUMNS = 'id as userId, name, about, language, picture_url as pictureUrl, friendship'

export function keepUsers({ db }: Store): Users {
  const one = db.prepare(`select ${COLUMNS} from users where id = ?`)
  const all = db.prepare(`select ${COLUMNS} from users order by name, id`)
  const insert = db.prepare(
    `insert into users (id, name, about, language, picture_url, friendship) values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
  )
  const rename = db.prepare(
    'update users set name = coalesce(?, name), language = coalesce(?, language), about = coalesce(?, about) where id = ?',
  )
  const befriend = db.prepare('update users set friendship = ? where id = ?')
  const wrote = db.prepare('update users set wrote_at = ? where id = ?')
  const reach = db.prepare(
    `select 1 from users where id = ? and (friendship = 'friend' or (friendship = 'stranger' and wrote_at > ?))`,
  )
  const friends = db.prepare(
    `select id from users where friendship = 'friend' and id > ? order by id limit ?`,
  )
  const counted = db.prepare('select count(*) as n from users where friendship = ?')
  const count = (friendship: Friendship) => (counted.get(friendship) as { n: number }).n
  return {
    find: (userId) => one.get(userId) as LineUser | undefined,
    list: () => all.all() as unknown as LineUser[],
    ensure: (userId, friendship, name) => {
      insert.run(userId, name ?? `ผู้ใช้ ${userId.slice(-4)}`, null, 'th', null, friendship)
    },
    create({ name, language, about = null, pictureUrl = null }) {
      const userId = newUserId()
      insert.run(userId, name, about, language, pictureUrl, 'stranger')
      return { userId, name, about, language, pictureUrl, friendship: 'stranger' }
    },
    change: (userId, { name, language, about }) => {
      rename.run(name ?? null, language ?? null, about ?? null, userId)
    },
    setFriendship: (userId, friendship) => {
      befriend.run(friendship, userId)
    },
    wroteAt: (userId, at) => {
      wrote.run(at, userId)
    },
    receives: (userId, now) => reach.get(userId, now - WRITTEN_RECENTLY_MS) !== undefined,
    friendIds: (after, limit) => friends.all(after, limit).map((row) => (row as { id: string }).id),
    count: () => ({ friends: count('friend'), blocked: count('blocked') }),
  }
}
