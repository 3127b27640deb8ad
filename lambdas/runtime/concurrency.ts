/**
 * Lets so many do something at once and the others wait, for as long as their patience lasts (ms); then they get
 * what is said for that case instead.
 */
export const limitConcurrency = (atOnce: number, patience: number) => {
  let busy = 0
  const waiting: (() => void)[] = []
  const enter = (): Promise<boolean> => {
    if (busy < atOnce) {
      busy += 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const begin = (): void => {
        clearTimeout(timer)
        resolve(true)
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(begin), 1)
        resolve(false)
      }, patience)
      waiting.push(begin)
    })
  }
  /** Hands the turn on to who waits longest. */
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else busy -= 1
  }
  return async <Answer>(work: () => Promise<Answer>, otherwise: Answer): Promise<Answer> => {
    if (!(await enter())) return otherwise
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
