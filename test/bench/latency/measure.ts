import type { Point } from '../../../lambdas/core/place.ts'
import { type Control, citizen, location, press, text } from '../../support/running-stack.ts'
import type { Sighting, Witness } from './witness.ts'

/** How long one report may take before it counts as lost (ms). */
const patience = 20_000

export interface Measured extends Sighting {
  /** When the last tap was made (epoch ms). */
  readonly tappedAt: number
  /** When LINE had the webhook's 200 for it (epoch ms). */
  readonly answeredAt: number
}

interface Ready {
  readonly userId: string
  readonly lastTap: object
}

/** Brings a citizen to the last question; every other one will skip the number, by the button they were given. */
const prepare = async (line: Control, name: string, place: Point, skips: boolean): Promise<Ready> => {
  const userId = citizen(name)
  await line.post([text(userId, 'แจ้งเหตุด่วน'), text(userId, '2'), location(userId, place)])
  if (!skips) return { userId, lastTap: text(userId, '0812345678') }
  const button = /do=skip&s=\w+/.exec(JSON.stringify(await line.sent(userId)))?.[0]
  if (!button) throw new Error(`${name} was not asked for a number`)
  return { userId, lastTap: press(userId, button) }
}

const tap = async (line: Control, witness: Witness, { userId, lastTap }: Ready): Promise<Measured> => {
  witness.expect(userId)
  const tappedAt = Date.now()
  await line.post([lastTap])
  const answeredAt = Date.now()
  return { tappedAt, answeredAt, ...(await witness.whole(userId, patience)) }
}

/**
 * One report per place, `atOnce` last taps in the same moment, the next ones when all of those are through.
 * The names keep the citizens of several runs apart.
 */
export const measureReports = async (
  line: Control,
  witness: Witness,
  run: { readonly name: string; readonly places: readonly Point[]; readonly atOnce: number },
): Promise<readonly Measured[]> => {
  const measured: Measured[] = []
  for (let first = 0; first < run.places.length; first += run.atOnce) {
    const places = run.places.slice(first, first + run.atOnce)
    const ready = await Promise.all(
      places.map((place, index) => prepare(line, `${run.name} ${first + index}`, place, index % 2 === 1)),
    )
    measured.push(...(await Promise.all(ready.map((citizen) => tap(line, witness, citizen)))))
  }
  return measured
}
