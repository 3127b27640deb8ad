import { afterEach, describe, expect, test } from 'vitest'
import type { ItemChange } from '../../../../local/aws/dynamodb/changes.ts'
import { type StreamMapping, startStreamMapping } from '../../../../local/aws/dynamodb/stream-mapping.ts'
import type { StreamRecord } from '../../../../local/aws/dynamodb/stream-records.ts'
import type { LocalFunction } from '../../../../local/aws/lambda/function.ts'
import type { StreamMappingSettings } from '../../../../local/aws/template/stream-mappings.ts'

const settings: StreamMappingSettings = {
  tableName: 'Reports',
  streamArn: 'arn:stream',
  function: 'Live',
  batchSize: 4,
  windowMs: 0,
  patterns: [{ dynamodb: { Keys: { sk: { S: ['REPORT'] } } } }],
  bisects: true,
  retries: 1,
  oldestMs: 60_000,
}

const started: StreamMapping[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map((mapping) => mapping.close()))
})

/** A mapping over changes that the test makes; `fails` says which batches the function refuses. */
const world = (
  fails: (batch: readonly string[], nth: number) => boolean = () => false,
  own: Partial<StreamMappingSettings> = {},
) => {
  const batches: (readonly string[])[] = []
  const missed: [readonly string[], string][] = []
  let listener: (change: ItemChange) => void = () => undefined
  let sequence = 0
  let look = (): void => undefined
  const pkOf = ({ dynamodb }: StreamRecord): string => String(dynamodb.Keys.pk?.S)
  const target = {
    async invoke(event: { Records: StreamRecord[] }) {
      const batch = event.Records.map(pkOf)
      const failed = fails(batch, batches.push(batch))
      queueMicrotask(() => look())
      return failed
        ? { kind: 'failure', type: 'Error', message: 'as you wished' }
        : { kind: 'result', result: null }
    },
  } as unknown as LocalFunction
  const mapping = startStreamMapping(
    { ...settings, ...own },
    {
      listen(_table, take) {
        listener = take
        return () => {
          listener = () => undefined
        }
      },
    },
    target,
    {
      stream: { arn: 'arn:stream', region: 'x', view: 'NEW_AND_OLD_IMAGES', keyNames: ['pk', 'sk'] },
      onFailure(batch, condition) {
        missed.push([batch.map(pkOf), condition])
        queueMicrotask(() => look())
      },
    },
  )
  started.push(mapping)
  return {
    batches,
    missed,
    change(pk: string, sk = 'REPORT', at = Date.now()) {
      const after = { pk: { S: pk }, sk: { S: sk } }
      listener({ tableName: 'Reports', sequence: ++sequence, at, after })
    },
    until: (isSo: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        look = () => {
          if (isSo()) resolve()
        }
        look()
      }),
  }
}

describe('a function that a stream feeds', () => {
  test('gets what has changed in its order, batch after batch', async () => {
    const { batches, change, until } = world()
    for (const pk of ['a', 'b', 'c', 'd', 'e']) change(pk)
    await until(() => batches.flat().length === 5)
    expect(batches.flat()).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(Math.max(...batches.map(({ length }) => length))).toBeLessThanOrEqual(4)
  })

  test('gets only what fits the pattern', async () => {
    const { batches, change, until } = world()
    change('talk', 'TALK#1')
    change('a')
    await until(() => batches.length === 1)
    expect(batches).toEqual([['a']])
  })

  test('gets a batch that failed again in halves, until the one that fails is alone and told of', async () => {
    const { batches, missed, change, until } = world((batch) => batch.includes('bad'))
    change('first')
    await until(() => batches.length === 1)
    for (const pk of ['a', 'bad', 'b', 'c']) change(pk)
    change('later')
    await until(() => batches.flat().includes('later'))
    expect(missed).toEqual([[['bad'], 'RetryAttemptsExhausted']])
    const good = batches.filter((batch) => !batch.includes('bad')).flat()
    expect(good.toSorted()).toEqual(['a', 'b', 'c', 'first', 'later'])
    expect(batches.filter((batch) => batch.join() === 'bad')).toHaveLength(2)
  })

  test('is spared what is too old to be tried again', async () => {
    const { batches, missed, change, until } = world(() => true, { retries: Number.POSITIVE_INFINITY })
    change('old', 'REPORT', Date.now() - 61_000)
    await until(() => missed.length === 1)
    expect([batches, missed]).toEqual([[['old']], [[['old'], 'RecordAgeExceeded']]])
  })

  test('keeps nobody from stopping', async () => {
    const { batches, change, until } = world(() => true, { retries: Number.POSITIVE_INFINITY })
    change('a')
    await until(() => batches.length === 1)
    await started.splice(0)[0]?.close()
    expect(batches).toHaveLength(1)
  })
})
