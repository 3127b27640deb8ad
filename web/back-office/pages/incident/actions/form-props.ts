import type { Incident } from '../../../../../lambdas/back-office/api/incidents.ts'

/** What every form of an action gets. */
export interface FormProps {
  readonly incident: Incident
  /** The incident allows the action as it is now. */
  readonly isAllowed: boolean
  readonly onDismiss: () => void
}
