/** What a person must know of: counted as a metric, with an alarm on it. Carries no personal data. */
export type Signal =
  | 'UndeliverableReport'
  | 'MonthlyLimitReached'
  | 'LineRefused'
  | 'LineUnavailable'
  | 'SweepFoundOverdue'
  | 'PlaceSearchFailed'
  | 'FastPathFailed'
  | 'UnacknowledgedReport'
  | 'TeamUnreachable'
  | 'UnitUnlinked'
  | 'LineReserveReached'
  | 'DutyPhoneFailed'
  | 'FileNotKept'
  | 'TallyBehind'
  | 'TallyRepaired'
  | 'ExportFailed'
  | 'SettingsIgnored'

export interface Watch {
  raise(signal: Signal, count?: number): void
}
