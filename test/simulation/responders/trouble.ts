/** What goes wrong, as probabilities, until all of it ends. */
export interface Trouble {
  /** A message that is sent to SQS never comes; or comes twice. */
  readonly losesMessages: number
  readonly repeatsMessages: number
  /** LINE brings an event twice at once. */
  readonly repeatsEvents: number
  /** A process dies at one of its awaits. */
  readonly dies: number
  /** The store does not answer: before it has done anything, or after. */
  readonly storeFails: number
  /** A write was done, and its repetition by the SDK reads that somebody else has written. */
  readonly losesWrites: number
  /** LINE answers a call with 500 or with its rate limit. */
  readonly lineFails: number
  /** LINE takes a message and the answer is lost. */
  readonly lineLosesAnswers: number
  /** LINE takes nothing at all, for minutes: so many times in an hour. */
  readonly outages: number
  /** The month's messages are used up, for a quarter of an hour: so many times in an hour. */
  readonly limits: number
  /** A group removes the account, and links again later: so many times in an hour. */
  readonly leaves: number
  /** The place index does not answer. */
  readonly placesFail: number
}

const calm: Trouble = {
  losesMessages: 0,
  repeatsMessages: 0.002,
  repeatsEvents: 0.01,
  dies: 0,
  storeFails: 0,
  losesWrites: 0,
  lineFails: 0,
  lineLosesAnswers: 0,
  outages: 0,
  limits: 0,
  leaves: 0,
  placesFail: 0.01,
}

/** The weather of a simulation, by name. */
export const troubles = {
  'all is calm': calm,
  'queues lose messages': { ...calm, losesMessages: 0.3, repeatsMessages: 0.1, repeatsEvents: 0.05 },
  'processes die': { ...calm, dies: 0.01, repeatsEvents: 0.05 },
  'the store fails': { ...calm, storeFails: 0.01, losesWrites: 0.03 },
  'LINE fails': { ...calm, lineFails: 0.2, lineLosesAnswers: 0.05, outages: 2 },
  'the limit is reached and groups leave': { ...calm, limits: 1, leaves: 12 },
  'everything goes wrong': {
    losesMessages: 0.15,
    repeatsMessages: 0.05,
    repeatsEvents: 0.05,
    dies: 0.005,
    storeFails: 0.005,
    losesWrites: 0.01,
    lineFails: 0.1,
    lineLosesAnswers: 0.03,
    outages: 1,
    limits: 0.5,
    leaves: 6,
    placesFail: 0.2,
  },
} as const satisfies Readonly<Record<string, Trouble>>

export type Weather = keyof typeof troubles
export const weathers = Object.keys(troubles) as [Weather, ...Weather[]]
