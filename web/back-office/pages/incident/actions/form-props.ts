import type { Incident } from '../../../../../lambdas/functions/back-office/incidents/contract.ts'

/** What every form of an action gets. */
export interface FormProps {
  readonly incident: Incident
  /** The incident allows the action as it is now. */
  readonly isAllowed: boolean
  readonly onDismiss: () => void
}
