import type { Watch } from '../../shared/watch.ts'
import type { PushOutcome } from '../model.ts'

/** Raises the alarm that a push outcome means for operators. */
export const raiseSignal = (outcome: PushOutcome, watch: Watch): void => {
  if (outcome.kind === 'refused') {
    watch.raise(outcome.reason === 'monthlyLimit' ? 'MonthlyLimitReached' : 'LineRefused')
  }
  if (outcome.kind === 'retryLater') {
    watch.raise(outcome.reason === 'unauthorised' ? 'LineRefused' : 'LineUnavailable')
  }
}
