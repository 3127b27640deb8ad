import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = `
  const { setLogSubject, logger, metricWatch } = await import('./lambdas/runtime/observe.ts')
  const { processBatch } = await import('./lambdas/runtime/batch.ts')
  const watch = metricWatch()
  const handler = processBatch({
    async work(body) {
      const { reportId, takes } = JSON.parse(body)
      if (reportId) setLogSubject(reportId)
      await new Promise((resolve) => setTimeout(resolve, takes))
      watch.raise('UndeliverableReport')
      throw new Error('no answer')
    },
    bringBack: async () => undefined,
    logger,
  })
  const bodies = [{ reportId: 'FIRST', takes: 20 }, { reportId: 'SECOND', takes: 10 }, { takes: 0 }]
  const Records = bodies.map((body, index) =>
    ({ messageId: String(index), body: JSON.stringify(body), eventSource: 'aws:sqs' }))
  await handler({ Records }, {})`

it('whatever is logged about a report names it, whichever others are worked on at the same time', async () => {
  const { stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    env: { POWERTOOLS_SERVICE_NAME: 'test', POWERTOOLS_METRICS_NAMESPACE: 'test' },
    timeout: 20_000,
  })
  const lines: Record<string, unknown>[] = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const named = (message: string) =>
    lines.filter((line) => line.message === message).map(({ report }) => report)
  expect(named('UndeliverableReport')).toEqual([undefined, 'SECOND', 'FIRST'])
  expect(named('Message failed')).toEqual([undefined, 'SECOND', 'FIRST'])
})
