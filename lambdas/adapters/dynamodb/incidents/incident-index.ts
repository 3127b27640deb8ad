import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { DayCounts } from '../../../core/operator/incidents/day-counts.ts'
import type {
  IncidentIndex,
  IndexedReport,
  ListFilter,
  PageQuestion,
} from '../../../core/operator/incidents/list.ts'
import { isFiltered } from '../../../core/operator/incidents/matches.ts'
import { pageThrough, type ShardReader } from '../../../core/operator/incidents/page-through.ts'
import { positionOf } from '../../../core/operator/incidents/position.ts'
import { type ScanShard, scanRangesOf } from '../../../core/operator/incidents/scan-range.ts'
import type { Point } from '../../../core/shared/place.ts'
import { uncountedShards } from '../figures/count-item.ts'
import { itemsIn } from '../figures/counts.ts'
import { sampleUncounted } from '../figures/uncounted.ts'
import { dayIndex, provinceIndex } from '../schema.ts'
import type { Table } from '../table.ts'
import { dayShardName, listShards, provinceShardName, readListed } from './incident-index-item.ts'

/** So many reports are looked through for a page, or some hundred places for few in each: a moment, and a megabyte or two. */
const patience = 3_000
/** For points, this many times as many as are wanted. */
const patienceForPoints = 4

/** The list of reports from the table's indices by day and by province, with the figures as a guide to the days. */
export const tableIncidentIndex = (table: Table): IncidentIndex => {
  const guides = guidesOf(table)
  const pageOf = (question: PageQuestion, mostLooked: number) =>
    pageThrough(
      question,
      scanRangesOf(question, guides),
      ({ parts }) => parts.flatMap((part) => looksInto(table, question, part)),
      mostLooked,
    )
  return {
    page: (question) => pageOf(question, patience),
    async points(filter, most) {
      const { ids, next } = await pageOf(
        { ...filter, order: 'newest', limit: most },
        Math.max(patience, most * patienceForPoints),
      )
      return { points: ids.filter(hasPoint), hasMore: next !== undefined }
    },
  }
}

const hasPoint = (one: IndexedReport): one is IndexedReport & { readonly point: Point } =>
  one.point !== undefined

const guidesOf = (table: Table): DayCounts => ({
  counted: (span) => itemsIn(table, [span]),
  async uncounted() {
    const shards = Array.from({ length: uncountedShards }, (_, shard) => sampleUncounted(table, shard))
    const found = await Promise.all(shards)
    if (found.some((changes) => changes === undefined)) return undefined
    return found.flatMap((changes) => changes ?? []).map(({ to }) => to)
  },
})

const shards = Array.from({ length: listShards }, (_, shard) => shard)

/** A look into each of the partitions over which a part is spread. */
const looksInto = (table: Table, question: PageQuestion, part: ScanShard): readonly ShardReader[] =>
  shards.map((shard) => {
    const partition =
      part.by === 'day' ? dayShardName(part.day, shard) : provinceShardName(part.province, shard)
    return lookInto(table, question, part, partition)
  })

const lookInto =
  ({ client, name }: Table, question: PageQuestion, part: ScanShard, partition: string): ShardReader =>
  async (after, most) => {
    const isNewest = question.order === 'newest'
    const low = isNewest ? part.low : (after ?? part.low)
    const high = isNewest ? (after ?? part.high) : part.high
    const filter = filterOf(question)
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: (part.by === 'day' ? dayIndex : provinceIndex).name,
        KeyConditionExpression: '#shard = :shard AND listedAt BETWEEN :low AND :high',
        ...(filter && { FilterExpression: filter.expression }),
        ExpressionAttributeNames: {
          '#shard': (part.by === 'day' ? dayIndex : provinceIndex).shard,
          ...filter?.names,
        },
        ExpressionAttributeValues: { ':shard': partition, ':low': low, ':high': high, ...filter?.values },
        ScanIndexForward: !isNewest,
        Limit: most,
      }),
    )
    // Both ends of the span are in the answer, and the last page ended with one of them.
    const seen = after ?? question.after
    const found = (page.Items ?? []).map(readListed).filter((one) => positionOf(one) !== seen)
    const upTo = page.LastEvaluatedKey?.listedAt
    return { found, rows: page.ScannedCount ?? 0, ...(upTo !== undefined && { upTo: String(upTo) }) }
  }

/** The store leaves out what is not meant, so that it is neither sent nor read. */
const filterOf = ({ statuses = [], categories = [] }: ListFilter) => {
  if (!isFiltered({ statuses, categories })) return undefined
  const one = (field: string, allowed: readonly string[]) => {
    const values = Object.fromEntries(allowed.map((value, nth) => [`:${field}${nth}`, value]))
    return { expression: `#countAs.#${field} IN (${Object.keys(values).join(', ')})`, values, field }
  }
  const fields = [one('status', statuses), one('category', categories)].filter(
    ({ values }) => Object.keys(values).length > 0,
  )
  return {
    expression: fields.map(({ expression }) => expression).join(' AND '),
    names: { '#countAs': 'countAs', ...Object.fromEntries(fields.map(({ field }) => [`#${field}`, field])) },
    values: Object.assign({}, ...fields.map(({ values }) => values)) as Record<string, string>,
  }
}
