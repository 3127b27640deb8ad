import Box from '@cloudscape-design/components/box'
import Link from '@cloudscape-design/components/link'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { UnitBody } from '../../../../lambdas/functions/back-office/units/contract.ts'
import { useFormat } from '../../format/format.ts'
import type { Listed } from '../../paging/listing.tsx'
import { hrefOf, useFollow } from '../../shell/links.ts'
import { useTexts } from '../../texts/texts.ts'
import { Silences } from './silences.tsx'
import { unitsTexts } from './texts.ts'

/** What the list says of each unit. */
export const useUnitColumns = (): readonly Listed<UnitBody>[] => {
  const texts = useTexts(unitsTexts)
  const { columns } = texts
  const format = useFormat()
  const follow = useFollow()
  return [
    {
      id: 'name',
      header: columns.name,
      minWidth: 170,
      cell: (unit) => (
        <>
          <Link href={hrefOf(`/settings/units/${encodeURIComponent(unit.code)}`)} onFollow={follow}>
            {format.unit(unit)}
          </Link>
          <Box color="text-body-secondary" fontSize="body-s">
            {unit.code}
          </Box>
        </>
      ),
    },
    { id: 'kind', header: columns.kind, minWidth: 120, cell: ({ kind }) => format.unitKind(kind) },
    {
      id: 'province',
      header: columns.province,
      minWidth: 120,
      cell: ({ province }) => format.province(province),
    },
    {
      id: 'silence',
      header: columns.silence,
      minWidth: 180,
      cell: ({ silences }) => <Silences silences={silences} />,
    },
    {
      id: 'group',
      header: columns.group,
      minWidth: 105,
      cell: ({ isLinked }) => (
        <StatusIndicator type={isLinked ? 'success' : 'stopped'}>
          {isLinked ? texts.linked.yes : texts.linked.no}
        </StatusIndicator>
      ),
    },
    {
      id: 'officers',
      header: columns.officers,
      minWidth: 90,
      cell: ({ registeredOfficers }) => format.number(registeredOfficers),
    },
    {
      id: 'drill',
      header: columns.drill,
      minWidth: 115,
      cell: ({ lastDrill }) => (lastDrill?.sentAt ? format.dateTime(lastDrill.sentAt) : texts.never),
    },
  ]
}
