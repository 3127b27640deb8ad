import type { CountRosterPorts } from '../core/officers/count-roster.ts'
import { tableCountableRoster, tableOfficerCountBook } from '../dynamo/officer-count-book.ts'
import type { Table } from '../dynamo/table.ts'
import { systemClock } from './clock.ts'

/** What counting the officers needs. */
export const composeCountRoster = (table: Table): CountRosterPorts => ({
  roster: tableCountableRoster(table),
  book: tableOfficerCountBook(table),
  now: systemClock,
})
