import type { CountItem } from '../../../core/figures/cells.ts'
import { countKey } from './count-item.ts'

/** A part of a transaction: these are added to the counters of an item, which need not be there before. */
export const addition = (TableName: string, item: CountItem) => {
  const cells = Object.entries(item.cells)
  return {
    Update: {
      TableName,
      Key: countKey(item),
      UpdateExpression: `ADD ${cells.map((_, nth) => `#${nth} :${nth}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(cells.map(([cell], nth) => [`#${nth}`, cell])),
      ExpressionAttributeValues: Object.fromEntries(cells.map(([, by], nth) => [`:${nth}`, by])),
    },
  }
}
