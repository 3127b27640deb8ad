import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { changesOf } from '../../../core/figures/cells.ts'
import type { CountBook, UncountedReport } from '../../../core/figures/ports.ts'
import { reportKey, type Table } from '../table.ts'
import { addition } from './count-addition.ts'
import { tallyMarkKey } from './count-item.ts'

/**
 * The figures in the table. A transaction moves reports and changes counters, or does neither; the SDK repeats it under
 * one token, and whoever repeats it later is refused by the reports' versions. Allowed by UpdateItem.
 */
export const tableCountBook = ({ client, name }: Table): CountBook => ({
  async move(changes) {
    const write = new TransactWriteCommand({
      TransactItems: [
        ...changes.map((change) => remembered(name, change)),
        ...changesOf(changes).map((item) => addition(name, item)),
        {
          Update: {
            TableName: name,
            Key: tallyMarkKey,
            UpdateExpression: 'ADD transactions :one',
            ExpressionAttributeValues: { ':one': 1 },
          },
        },
      ],
    })
    try {
      await client.send(write)
      return { kind: 'moved' }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code)
      const figures = codes.slice(changes.length)
      // A counter has no condition: only somebody who counts at the same time is in its way.
      if (figures.length === 0 || figures.some((code) => !passing.includes(code))) throw error
      const held = changes.filter((_, nth) => codes[nth] !== 'None')
      return { kind: 'held', reports: held.map(({ report }) => report) }
    }
  },
})

const passing = ['None', 'TransactionConflict']

/** The version moves on, so that whoever has the report in hand looks at it again instead of forgetting this. */
const remembered = (TableName: string, { report, version, to }: UncountedReport) => ({
  Update: {
    TableName,
    Key: reportKey(report),
    UpdateExpression: 'SET counted = :counted, version = :next REMOVE uncountedShard, uncountedSince',
    ConditionExpression: 'version = :read',
    ExpressionAttributeValues: { ':counted': to, ':read': version, ':next': version + 1 },
  },
})
