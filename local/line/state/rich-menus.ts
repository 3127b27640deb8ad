import { randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

interface RichMenu {
  readonly richMenuId: string
  readonly [property: string]: unknown
}

interface MenuImage {
  readonly type: string
  readonly bytes: Uint8Array
}

export interface RichMenus {
  list(): RichMenu[]
  find(id: string): RichMenu | undefined
  create(menu: unknown, now: number): string
  /** Deletes a menu with its links, aliases and its place as default. */
  remove(id: string): void
  image(id: string): MenuImage | undefined
  putImage(id: string, image: MenuImage): void
  defaultId(): string | undefined
  setDefault(id: string | undefined): void
  linkedTo(userId: string): string | undefined
  /** Links friends only; anybody else is passed over silently, as LINE does. */
  link(userIds: readonly string[], id: string | undefined): void
  /** Moves links from menu to menu; an operation without `from` unlinks everybody, one without `to` unlinks. */
  relink(operations: readonly { readonly from?: string; readonly to?: string }[]): void
  aliases(): { richMenuAliasId: string; richMenuId: string }[]
  putAlias(aliasId: string, richMenuId: string): void
  removeAlias(aliasId: string): void
}

export function keepRichMenus(store: Store): RichMenus {
  const { db } = store
  const all = db.prepare('select id, menu from rich_menus order by created_at, id')
  const one = db.prepare('select id, menu from rich_menus where id = ?')
  const insert = db.prepare('insert into rich_menus (id, menu, created_at) values (?, ?, ?)')
  const remove = db.prepare('delete from rich_menus where id = ?')
  const image = db.prepare(
    'select image as bytes, image_type as type from rich_menus where id = ? and image is not null',
  )
  const putImage = db.prepare('update rich_menus set image = ?, image_type = ? where id = ?')
  const readDefault = db.prepare("select value from settings where name = 'defaultRichMenu'")
  const writeDefault = db.prepare(
    "insert or replace into settings (name, value) values ('defaultRichMenu', ?)",
  )
  const clearDefault = db.prepare("delete from settings where name = 'defaultRichMenu'")
  const linked = db.prepare('select rich_menu_id as id from users where id = ?')
  const link = db.prepare("update users set rich_menu_id = ? where id = ? and friendship = 'friend'")
  const unlinkAll = db.prepare('update users set rich_menu_id = null')
  const linkedUsers = db.prepare('select id from users where rich_menu_id = ?')
  const relink = db.prepare('update users set rich_menu_id = ? where rich_menu_id = ?')
  const aliases = db.prepare(
    'select id as richMenuAliasId, rich_menu_id as richMenuId from rich_menu_aliases order by id',
  )
  const putAlias = db.prepare('insert or replace into rich_menu_aliases (id, rich_menu_id) values (?, ?)')
  const removeAlias = db.prepare('delete from rich_menu_aliases where id = ?')
  const removeAliasesOf = db.prepare('delete from rich_menu_aliases where rich_menu_id = ?')
  const fromRow = (row: unknown): RichMenu => {
    const { id, menu } = row as { id: string; menu: string }
    return { richMenuId: id, ...(JSON.parse(menu) as object) }
  }
  const defaultId = () => (readDefault.get() as { value: string } | undefined)?.value
  const setDefault = (id: string | undefined) => {
    if (id === undefined) clearDefault.run()
    else writeDefault.run(id)
  }
  return {
    list: () => all.all().map(fromRow),
    find(id) {
      const row = one.get(id)
      return row && fromRow(row)
    },
    create(menu, now) {
      const id = `richmenu-${randomBytes(16).toString('hex')}`
      insert.run(id, JSON.stringify(menu), now)
      return id
    },
    remove: (id) =>
      store.transaction(() => {
        remove.run(id)
        relink.run(null, id)
        removeAliasesOf.run(id)
        if (defaultId() === id) setDefault(undefined)
      }),
    image: (id) => image.get(id) as unknown as MenuImage | undefined,
    putImage: (id, { bytes, type }) => {
      putImage.run(bytes, type, id)
    },
    defaultId,
    setDefault,
    linkedTo: (userId) => (linked.get(userId) as { id: string | null } | undefined)?.id ?? undefined,
    link: (userIds, id) =>
      store.transaction(() => {
        for (const userId of userIds) link.run(id ?? null, userId)
      }),
    relink: (operations) =>
      store.transaction(() => {
        const before = operations.map(({ from, to }) => ({ from, to, users: linkedUsers.all(from ?? null) }))
        for (const { from, to, users } of before) {
          if (from === undefined) unlinkAll.run()
          for (const { id } of users as unknown as { id: string }[]) link.run(to ?? null, id)
        }
      }),
    aliases: () => aliases.all() as unknown as { richMenuAliasId: string; richMenuId: string }[],
    putAlias: (aliasId, richMenuId) => {
      putAlias.run(aliasId, richMenuId)
    },
    removeAlias: (aliasId) => {
      removeAlias.run(aliasId)
    },
  }
}
