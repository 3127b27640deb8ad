/** Time that passes only when everybody waits: from one appointment to the next. */
export interface Timetable {
  /** Epoch ms. */
  readonly now: () => number
  /** Makes an appointment; what lies in the past is due at once. */
  readonly at: (time: number, work: () => void) => void
  readonly wait: (milliseconds: number) => Promise<void>
  /** Keeps all appointments, and those that come of them, in their order. Rejects with what one of them throws. */
  readonly run: () => Promise<void>
}

interface Appointment {
  readonly time: number
  /** Of two at the same moment, the one that was made first is first. */
  readonly nth: number
  readonly work: () => void
}

/** So many turns may be taken before others in this process have one. */
const turnsInARow = 4_000

/** @param clock is turned as time passes */
export const newTimetable = (clock: { now: number }): Timetable => {
  const appointments: Appointment[] = []
  let made = 0
  const at = (time: number, work: () => void): void => {
    made += 1
    push(appointments, { time: Math.max(time, clock.now), nth: made, work })
  }
  return {
    now: () => clock.now,
    at,
    wait: (milliseconds) => new Promise((resolve) => at(clock.now + milliseconds, resolve)),
    run: () =>
      new Promise((resolve, reject) => {
        let turns = 0
        const turn = (): void => {
          const next = pop(appointments)
          if (!next) {
            resolve()
            return
          }
          clock.now = next.time
          try {
            next.work()
          } catch (reason) {
            reject(reason)
            return
          }
          turns += 1
          if (turns % turnsInARow === 0) setImmediate(turn)
          // A tick comes after all that the work has set going, and much sooner than an immediate.
          else queueMicrotask(() => process.nextTick(turn))
        }
        turn()
      }),
  }
}

const isBefore = (a: Appointment, b: Appointment): boolean =>
  a.time < b.time || (a.time === b.time && a.nth < b.nth)

/** A binary heap: the parent of the nth is at half its place. */
const push = (heap: Appointment[], one: Appointment): void => {
  let place = heap.length
  while (place > 0) {
    const above = (place - 1) >> 1
    const parent = heap[above] as Appointment
    if (!isBefore(one, parent)) break
    heap[place] = parent
    place = above
  }
  heap[place] = one
}

const pop = (heap: Appointment[]): Appointment | undefined => {
  const first = heap[0]
  const last = heap.pop()
  if (!first || !last || heap.length === 0) return first
  let place = 0
  for (;;) {
    let below = 2 * place + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && isBefore(heap[below + 1] as Appointment, heap[below] as Appointment)) {
      below += 1
    }
    const child = heap[below] as Appointment
    if (!isBefore(child, last)) break
    heap[place] = child
    place = below
  }
  heap[place] = last
  return first
}
