import { writeFileSync } from 'node:fs'
import { unitColumnNames } from '../../../lambdas/core/roster/columns.ts'
import { provinceOf } from '../../../lambdas/core/shared/province.ts'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import { demonstrationUnits } from './demonstration-units.ts'
import { matchDistricts } from './districts.ts'
import { openData } from './open-data.ts'

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Groups are linked when the roster is loaded; the file has none. */
const written = unitColumnNames.filter((column) => column !== 'lineGroupId')

const line = ({ point, ...unit }: Unit): string => {
  const cells = { ...unit, ...point, province: provinceOf(unit.province).nameTh }
  return written.map((column) => quoted(String(cells[column] ?? ''))).join(',')
}

const { matched, leftOut } = matchDistricts(openData())
const units = demonstrationUnits(matched)
writeFileSync(
  new URL('demonstration.csv', import.meta.url),
  `${[written.join(','), ...units.map(line)].join('\n')}\n`,
)
console.log(`${units.length} units, ${matched.length} of them stations.`)
console.log(`${leftOut.length} districts left out:`)
for (const { code, nameEn, reason } of leftOut) console.log(`  ${code} ${nameEn}: ${reason}`)
