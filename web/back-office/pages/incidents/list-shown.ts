import type { ReactNode } from 'react'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import type { TablePreferences } from './preferences.ts'
import type { Order } from './use-incident-page.ts'

/** What the table and the cards show alike. */
export interface ListShown {
  readonly rows: readonly IncidentRow[]
  readonly isLoading: boolean
  readonly isFresh: (id: string) => boolean
  readonly preferences: TablePreferences
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly header: ReactNode
  readonly pagination: ReactNode
  readonly preferencesButton: ReactNode
  readonly empty: ReactNode
}
