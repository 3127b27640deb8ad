import type { Capability } from '../../../lambdas/core/shared/permissions.ts'

/** A page in the menu: where it is, and what an account must be allowed to see it. */
export interface MenuEntry {
  readonly path: string
  readonly name: MenuName
  readonly needs: Capability
}

export type MenuName =
  | 'dashboard'
  | 'participation'
  | 'officers'
  | 'settings'
  | 'units'
  | 'accounts'
  | 'incidents'
  | 'map'
  | 'audit'
  | 'downloads'

/** What stands under รายงาน. */
export const reportEntries: readonly MenuEntry[] = [
  { path: '/dashboard', name: 'dashboard', needs: 'seeFigures' },
  { path: '/participation', name: 'participation', needs: 'seeFigures' },
  { path: '/officers', name: 'officers', needs: 'seeFigures' },
]

/** What stands under ตั้งค่า. */
export const settingsEntries: readonly MenuEntry[] = [
  { path: '/settings', name: 'settings', needs: 'seeSettings' },
  { path: '/settings/units', name: 'units', needs: 'manageUnits' },
]

/** The rest, in the order of the menu. */
export const otherEntries: readonly MenuEntry[] = [
  { path: '/accounts', name: 'accounts', needs: 'manageAccounts' },
  { path: '/incidents', name: 'incidents', needs: 'seeIncidents' },
  { path: '/map', name: 'map', needs: 'seeIncidents' },
  { path: '/audit', name: 'audit', needs: 'seeAudit' },
  { path: '/downloads', name: 'downloads', needs: 'export' },
]

const all = [...reportEntries, ...otherEntries, ...settingsEntries]

/** Where an account begins; undefined where it may see nothing at all. */
export const firstPath = (capabilities: readonly string[]): string | undefined =>
  all.find(({ needs }) => capabilities.includes(needs))?.path
