/** How long a complete report waits for its phone number before it goes out without one. */
export const phoneNumberWait = 60_000
/** How long a question waits for its answer. */
export const sessionTimeout = 30 * 60_000
/** How long after a report a new pin, a cry for help or another report still belongs to it. */
export const amendWindow = 10 * 60_000
/** How long after a report what a citizen says still belongs to it. */
export const reportLapses = 24 * 60 * 60_000

/** How often a report can be added to; after that the answer is 191. */
export const maxAmendments = 20
/** How often its pin can be moved: every move may bring other units in. */
export const maxPinMoves = 3
/** How often another report brings it up to date; after that it is a report of its own. */
export const maxRepeats = 3
/** How much free talk is passed on about one report. */
export const maxMessages = 200
