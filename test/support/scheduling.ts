import type { Operate } from './links.ts'

/**
 * Processes that run at the same time: whose operation is next is drawn by lot, and each of them may die before or
 * after any of its own. Once it is dead, nothing that it still tries has any effect.
 */
export const startScheduler = (chance: () => number, dies: () => number) => {
  const waiting: (() => void)[] = []
  let running = 0
  const turn = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve))
  return {
    /** Starts a process; answers whether it came to its end. */
    async start(process: (operate: Operate) => Promise<unknown>): Promise<boolean> {
      let isDead = false
      const dieNowAndThen = (operation: string): void => {
        isDead ||= chance() < dies()
        if (isDead) throw new Error(`died at ${operation}`)
      }
      running += 1
      try {
        await process(async (operation, work) => {
          await turn()
          dieNowAndThen(operation)
          const answer = work()
          await turn()
          dieNowAndThen(`${operation}, answered`)
          return answer
        })
        return true
      } catch (error) {
        if (!isDead) throw error
        return false
      } finally {
        running -= 1
      }
    },
    /** Lets them all run to their end. */
    async run(): Promise<void> {
      while (running > 0) {
        await new Promise(setImmediate)
        const [next] = waiting.splice(Math.floor(chance() * waiting.length), 1)
        next?.()
      }
    },
  }
}
