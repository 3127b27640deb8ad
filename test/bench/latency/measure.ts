import type { Point } from '../../../lambdas/core/place.ts'
import { th } from '../../../lambdas/core/texts/th.ts'
import {
  type Control,
  citizen,
  control,
  type Entry,
  location,
  press,
  text,
} from '../../support/running-stack.ts'

/** How long one report may take before it counts as lost (ms). */
const patience = 20_000

/** One report as its citizen sees it; epoch ms by this machine's clock, which is the LINE platform's too. */
export interface Measured {
  readonly userId: string
  readonly tappedAt: number
  /** When LINE had the webhook's 200 for the last tap. */
  readonly answeredAt: number
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

/** Brings a citizen to the last question; every other one will skip the number, by the button they were given. */
const prepare = async (line: Control, name: string, place: Point, skips: boolean): Promise<Ready> => {
  const userId = citizen(name)
  await line.post([text(userId, 'แจ้งเหตุด่วน'), text(userId, '2'), location(userId, place)])
  const entries = (await line.entries(userId)) as readonly Numbered[]
  const latest = entries.at(-1)?.n ?? 0
  if (!skips) return { userId, latest, lastTap: text(userId, '0812345678') }
  const button = /do=skip&s=\w+/.exec(JSON.stringify(entries))?.[0]
  if (!button) throw new Error(`${name} was not asked for a number`)
  return { userId, latest, lastTap: press(userId, button) }
}

const tap = async (lineUrl: string, { userId, lastTap, latest }: Ready): Promise<Measured> => {
  const tappedAt = Date.now()
  await control(lineUrl).post([lastTap])
  const answeredAt = Date.now()
  const said: Numbered[] = []
  const told = (): Entry | undefined =>
    said.find(({ messages }) => JSON.stringify(messages).includes(th.delivered.title))
  while (!told() && Date.now() < tappedAt + patience) {
    const after = said.at(-1)?.n ?? latest
    const answer = await fetch(`${lineUrl}/_line/chats/${userId}?after=${after}&wait=${patience}`)
    said.push(...((await answer.json()) as { entries: Numbered[] }).entries)
  }
  const repliedAt = said.find(({ via }) => via === 'reply')?.at
  return { userId, tappedAt, answeredAt, repliedAt, toldAt: told()?.at }
}

/**
 * One report per place, `atOnce` last taps in the same moment, the next ones when all of those are through.
 * The names keep the citizens of several runs apart.
 */
export const measureReports = async (
  lineUrl: string,
  run: { readonly name: string; readonly places: readonly Point[]; readonly atOnce: number },
): Promise<readonly Measured[]> => {
  const line = control(lineUrl)
  const measured: Measured[] = []
  for (let first = 0; first < run.places.length; first += run.atOnce) {
    const places = run.places.slice(first, first + run.atOnce)
    const ready = await Promise.all(
      places.map((place, index) => {
        const number = first + index
        return prepare(line, `${run.name} ${number}`, place, number % 2 === 1)
      }),
    )
    measured.push(...(await Promise.all(ready.map((citizen) => tap(lineUrl, citizen)))))
  }
  return measured
}
