/** Gathers what comes for some time (ms, from the first) and hands it on together; of two with one id the first stays. */
export const gathered = <One extends { readonly id: string }>(
  forMs: number,
  handOn: (all: readonly One[]) => void,
) => {
  let waiting = new Map<string, One>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    const all = [...waiting.values()]
    waiting = new Map()
    timer = undefined
    handOn(all)
  }
  return {
    add(some: readonly One[]) {
      for (const one of some) if (!waiting.has(one.id)) waiting.set(one.id, one)
      if (waiting.size > 0) timer ??= setTimeout(flush, forMs)
    },
    forget: () => clearTimeout(timer),
  }
}
