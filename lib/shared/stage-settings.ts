import type { RetentionDays } from 'aws-cdk-lib/aws-logs'

export type FunctionName =
  | 'webhook'
  | 'inbox'
  | 'router'
  | 'sweep'
  | 'quota'
  | 'files'
  | 'tally'
  | 'recount'
  | 'live'
  | 'live-access'
  | 'back-office'
  | 'exports'

export interface StageLadderStep {
  readonly step: 'stations' | 'centre' | 'command' | 'everyone'
  readonly afterSeconds: number
}

/** All that distinguishes one stage from another. */
export interface StageSettings {
  readonly name: 'dev' | 'prod'
  readonly region: string
  /** Amazon Location does not exist in every region (not in Thailand's), hence a setting of its own. */
  readonly locationRegion: string
  /** Where the place index takes its data from. */
  readonly placeProvider: 'Here' | 'Esri' | 'Grab'
  readonly logRetention: RetentionDays
  /** Whether table, secret and logs outlive the stack, and the stack refuses to be deleted. */
  readonly keepsData: boolean
  /** HTTP requests a second; LINE puts one event or a few into each. */
  readonly requestsPerSecond: number
  /** A poller runs up to 10 routers at once; below 2 a queue cannot have provisioned pollers. */
  readonly reportPollers: { readonly minimum: number; readonly maximum: number }
  /** Replays at once after an outage: low enough not to knock the table over again. */
  readonly inboxConcurrency: number
  /** How long a file that somebody has sent is kept (days). */
  readonly filesKeptFor: number
  /** Who is called in where nobody acknowledges, and after how many seconds: at least the first three steps. */
  readonly ladder: readonly StageLadderStep[]
  /** Typical reports for which this month's LINE messages must always suffice; below that, the alarm rings. */
  readonly lineReserveReports: number
  /**
   * Texts to duty phones where LINE fails; absent is off. The sender id must be registered for Thailand in the
   * account, in this region (AWS End User Messaging does not exist in every one).
   */
  readonly sms?: { readonly senderId: string; readonly region: string }
  /** Whether whoever signs in to the pages needs a second factor (TOTP), or may have one. */
  readonly secondFactor: 'required' | 'optional'
  /** Executions set aside for a function, which are also its ceiling; absent shares the account's pool. */
  readonly reservedConcurrency: { readonly [Name in FunctionName]?: number }
}
