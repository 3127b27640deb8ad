import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { StageSettings } from '../lib/shared/stage-settings.ts'

const singapore = 'ap-southeast-1'

/** After the commanders everybody is asked again, for half an hour. */
const ladder: StageSettings['ladder'] = [
  { step: 'stations', afterSeconds: 60 },
  { step: 'centre', afterSeconds: 120 },
  { step: 'command', afterSeconds: 180 },
  { step: 'everyone', afterSeconds: 600 },
  { step: 'everyone', afterSeconds: 1_200 },
  { step: 'everyone', afterSeconds: 1_800 },
]

export const deployStages: readonly StageSettings[] = [
  {
    name: 'dev',
    region: singapore,
    locationRegion: singapore,
    placeProvider: 'Here',
    logRetention: RetentionDays.TWO_WEEKS,
    keepsData: false,
    requestsPerSecond: 200,
    reportPollers: { minimum: 2, maximum: 2 },
    inboxConcurrency: 2,
    ladder,
    lineReserveReports: 5,
    filesKeptFor: 30,
    secondFactor: 'optional',
    reservedConcurrency: {},
  },
  {
    name: 'prod',
    region: singapore,
    locationRegion: singapore,
    placeProvider: 'Here',
    logRetention: RetentionDays.THREE_MONTHS,
    keepsData: true,
    requestsPerSecond: 2_000,
    reportPollers: { minimum: 5, maximum: 15 },
    inboxConcurrency: 50,
    ladder,
    lineReserveReports: 500,
    filesKeptFor: 365,
    secondFactor: 'required',
    reservedConcurrency: {
      webhook: 500,
      inbox: 50,
      router: 150,
      sweep: 2,
      files: 20,
      tally: 2,
      'back-office': 100,
    },
  },
]
