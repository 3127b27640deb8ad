import type { Point } from '../../../lambdas/core/shared/place.ts'
import { th } from '../../../lambdas/core/texts/th.ts'
import { citizen, control, type Entry, location, press, text } from '../../support/running-stack.ts'

/** How long one report may take before it counts as lost: what the sweep has to bring takes a minute (ms). */
const patience = 80_000

/** One report as its citizen sees it; epoch ms by this machine's clock, which is the LINE platform's too. */
export interface Measured {
  readonly userId: string
  readonly tappedAt: number
  /** When LINE had the webhook's 200 for the last tap; undefined where it gave up waiting for it. */
  readonly answeredAt: number | undefined
  /** When the case code came. */
  readonly repliedAt: number | undefined
  /** When the citizen was told who has the report; undefined where that did not happen in time. */
  readonly toldAt: number | undefined
}

interface Ready {
  readonly userId: string
  readonly lastTap: object
  /** The number of the latest entry in the chat. */
  readonly latest: number
}

type Numbered = Entry & { readonly n: number }

/** What is new in a citizen's chat after an entry, up to the one that is waited for or the end of patience. */
const heardBy = async (
  lineUrl: string,
  userId: string,
  latest: number,
  awaited: RegExp,
): Promise<{ readonly entries: readonly Numbered[]; readonly found: Numbered | undefined }> => {
  const until = Date.now() + patience
  const entries: Numbered[] = []
  for (;;) {
    const found = entries.find(({ messages }) => awaited.test(JSON.stringify(messages)))
    const left = until - Date.now()
    if (found || left <= 0) return { entries, found }
    const after = entries.at(-1)?.n ?? latest
    const answer = await fetch(`${lineUrl}/_line/chats/${userId}?after=${after}&wait=${left}`)
    entries.push(...((await answer.json()) as { entries: Numbered[] }).entries)
  }
}

/** The button under the last question, which skips it. */
const skipButton = /do=skip&s=\w+/

/** Brings a citizen to the last question; every other one will skip the number, by the button they were given. */
const prepare = async (lineUrl: string, name: string, place: Point, skips: boolean): Promise<Ready> => {
  const userId = citizen(name)
  await control(lineUrl).post([text(userId, 'แจ้งเหตุด่วน'), text(userId, '2'), location(userId, place)])
  const { found } = await heardBy(lineUrl, userId, 0, skipButton)
  const button = skipButton.exec(JSON.stringify(found?.messages))?.[0]
  if (!found || !button) throw new Error(`${name} was not asked for a number within ${patience / 1000} s`)
  return { userId, latest: found.n, lastTap: skips ? press(userId, button) : text(userId, '0812345678') }
}

const told = new RegExp(th.delivered.title)

const tap = async (lineUrl: string, { userId, lastTap, latest }: Ready): Promise<Measured> => {
  const tappedAt = Date.now()
  const [delivery] = await control(lineUrl).post([lastTap])
  const answeredAt = delivery?.status === 200 ? Date.now() : undefined
  const { entries, found } = await heardBy(lineUrl, userId, latest, told)
  const repliedAt = entries.find(({ via }) => via === 'reply')?.at
  return { userId, tappedAt, answeredAt, repliedAt, toldAt: found?.at }
}

/**
 * One report per place, `atOnce` last taps in the same moment, the next ones when all of those are through.
 * The names keep the citizens of several runs apart. Throws the second time that somebody waits in vain.
 */
export const measureReports = async (
  lineUrl: string,
  run: { readonly name: string; readonly places: readonly Point[]; readonly atOnce: number },
): Promise<readonly Measured[]> => {
  const measured: Measured[] = []
  let inVain = 0
  for (let first = 0; first < run.places.length; first += run.atOnce) {
    const places = run.places.slice(first, first + run.atOnce)
    const ready = await Promise.all(
      places.map((place, index) => {
        const number = first + index
        return prepare(lineUrl, `${run.name} ${number}`, place, number % 2 === 1)
      }),
    )
    measured.push(...(await Promise.all(ready.map((citizen) => tap(lineUrl, citizen)))))
    if (measured.slice(-run.atOnce).some(({ toldAt }) => toldAt === undefined)) inVain += 1
    if (inVain > 1)
      throw new Error(`Twice, somebody was not told within ${patience / 1000} s who has the report`)
  }
  return measured
}
