import type { Watch } from '../../shared/watch.ts'
import type { PushOutcome } from '../model.ts'

/** What an outcome means to the people who look after the service. */
export const raiseSignal = (outcome: PushOutcome, watch: Watch): void => {
  if (outcome.kind === 'refused') {
    watch.raise(outcome.reason === 'monthlyLimit' ? 'MonthlyLimitReached' : 'LineRefused')
  }
  if (outcome.kind === 'retryLater') {
    watch.raise(outcome.reason === 'unauthorised' ? 'LineRefused' : 'LineUnavailable')
  }
}
