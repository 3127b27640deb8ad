import {
  tableCountableRoster,
  tableOfficerCountBook,
} from '../../adapters/dynamodb/officers/officer-count-book.ts'
import type { Table } from '../../adapters/dynamodb/table.ts'
import type { CountRosterPorts } from '../../core/officers/count-roster.ts'
import { systemClock } from '../../runtime/clock.ts'

/** What counting the officers needs. */
export const composeCountRoster = (table: Table): CountRosterPorts => ({
  roster: tableCountableRoster(table),
  book: tableOfficerCountBook(table),
  now: systemClock,
})
