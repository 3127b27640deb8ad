/** What is to be done, in the order of its time (epoch ms); of things at the same time, in that in which they were planned. */
export interface Timetable {
  plan(at: number, what: () => Promise<void>): void
  now(): number
  /** Does everything up to a moment, also what is planned meanwhile. */
  playUntil(end: number): Promise<void>
}

interface Planned {
  readonly at: number
  readonly nth: number
  readonly what: () => Promise<void>
}

const isBefore = (one: Planned, other: Planned): boolean =>
  one.at < other.at || (one.at === other.at && one.nth < other.nth)

/** A clock that jumps from one thing to the next; a binary heap, for there are tens of thousands. */
export const newTimetable = (): Timetable => {
  const heap: Planned[] = []
  let planned = 0
  let now = 0
  const swap = (one: number, other: number): void => {
    const held = heap[one] as Planned
    heap[one] = heap[other] as Planned
    heap[other] = held
  }
  const push = (item: Planned): void => {
    let at = heap.push(item) - 1
    for (
      let parent = (at - 1) >> 1;
      at > 0 && isBefore(item, heap[parent] as Planned);
      parent = (at - 1) >> 1
    ) {
      swap(at, parent)
      at = parent
    }
  }
  const pop = (): Planned | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    heap[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      for (const child of [left, right])
        if (child < heap.length && isBefore(heap[child] as Planned, heap[least] as Planned)) least = child
      if (least === at) return first
      swap(at, least)
      at = least
    }
  }
  return {
    plan(at, what) {
      planned += 1
      push({ at: Math.max(at, now), nth: planned, what })
    },
    now: () => now,
    async playUntil(end) {
      while (heap[0] && heap[0].at <= end) {
        const next = pop() as Planned
        now = next.at
        await next.what()
      }
      now = end
    },
  }
}
