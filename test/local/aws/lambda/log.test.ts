import { expect, test } from 'vitest'
import { isLoud } from '../../../../local/aws/lambda/log.ts'

test.each([
  ['{"level":"INFO","message":"x"}', 'out', false],
  ['{"level":"WARN","message":"x"}', 'out', true],
  ['{"level":"ERROR","message":"x"}', 'error', true],
  ['{"_aws":{"CloudWatchMetrics":[]}}', 'out', false],
  ['plain words', 'out', false],
  ['plain words', 'error', true],
  ['{ no json', 'error', true],
] as const)('%s on %s is shown: %s', (line, stream, shown) => {
  expect(isLoud(line, stream)).toBe(shown)
})
