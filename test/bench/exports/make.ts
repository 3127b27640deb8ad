import { createHash } from 'node:crypto'
import { writeWorkbook } from '../../../lambdas/adapters/spreadsheets/write/workbook.ts'
import { typstPrinter } from '../../../lambdas/adapters/typst/printer.ts'
import type { ExportRequest } from '../../../lambdas/core/exports/asked.ts'
import { type MakeFilePorts, makeFile } from '../../../lambdas/core/exports/make-file.ts'
import { changesOf } from '../../../lambdas/core/figures/cells.ts'
import { countedNow } from '../../../lambdas/core/figures/counted.ts'
import { incidentSummaryOf } from '../../../lambdas/core/operator/incidents/incident-summary.ts'
import type { Counted } from '../../../lambdas/core/report/counted.ts'
import type { Report } from '../../../lambdas/core/report/model.ts'
import { provinces } from '../../../lambdas/core/shared/province.ts'
import { random } from '../../../local/demo/chance.ts'
import { changed, recountTimes, routedTo, someReport } from '../../support/counting.ts'
import { typstFiles } from '../../support/printing.ts'

/** Makes one file in this process, which does nothing else, and says what it took. */
const [kind = 'excel', count = '1000'] = process.argv.slice(2)
const rows = Number(count)
const days = 220
const asked: ExportRequest = {
  kind: kind === 'pdf' ? 'pdf' : 'excel',
  filters: { from: '2026-01-01', to: '2026-08-08' },
  language: 'th',
}

/** The same report whenever it is asked for: none is kept. */
const reportOf = (nth: number): Report => {
  const chance = random(nth + 1)
  const province = provinces[createHash('sha1').update(String(nth)).digest().readUInt8() % provinces.length]
  const address = { address: { district: `เขตที่ ${nth % 50}` } }
  const report = changed(changed(routedTo(someReport(nth, chance, days), province?.code), chance), chance)
  return { ...report, ...(report.routing && { routing: { ...report.routing, ...address } }) }
}

const counted = (function* (): Generator<{ readonly to: Counted }> {
  for (let nth = 0; nth < rows; nth += 1) yield { to: countedNow(reportOf(nth)) }
})()
const items = changesOf([...counted])

const ports: MakeFilePorts = {
  counts: { read: async () => ({ items, uncounted: [], isSettled: true }) },
  responseTimes: async (question) => recountTimes([], question),
  index: {
    page: async ({ limit, after }) => {
      const from = Number(after ?? 0)
      const to = Math.min(from + limit, rows)
      const ids = Array.from({ length: to - from }, (_, nth) => {
        const { id, acceptedAt } = reportOf(from + nth)
        return { id: String(from + nth) as typeof id, acceptedAt, counted: items as never }
      })
      return { ids, ...(to < rows && { next: String(to) }) }
    },
    points: async () => ({ points: [], hasMore: false }),
  },
  sketches: { of: async (ids) => ids.map((nth) => incidentSummaryOf(reportOf(Number(nth)))) },
  audit: { page: async () => ({ entries: [] }) },
  write: writeWorkbook,
  print: typstPrinter(typstFiles),
}

const making = { by: 'พ.ต.อ. สมชาย ใจดี', at: Date.UTC(2026, 10, 21) }
const startedAt = performance.now()
const before = process.cpuUsage()
const made = await makeFile(asked, making, ports, async () => undefined)
console.log(
  JSON.stringify({
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (({ user, system }) => (user + system) / 1e6)(process.cpuUsage(before)),
    megabytes: made.file.bytes.length / 1024 ** 2,
    /** The most that the process has ever taken, buffers and WebAssembly included. */
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
