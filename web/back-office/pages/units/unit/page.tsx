import Box from '@cloudscape-design/components/box'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { UnitBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { api, read } from '../../../api/client.ts'
import { keys } from '../../../api/keys.ts'
import { useFormat } from '../../../format/format.ts'
import { Loaded } from '../../../shell/loaded.tsx'
import { PageFrame } from '../../../shell/page-frame.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { unitsTexts } from '../texts.ts'
import { SilenceAlerts } from './silence-alerts.tsx'
import { UnitDrill } from './unit-drill.tsx'
import { UnitForm } from './unit-form.tsx'
import { UnitGroup } from './unit-group.tsx'

/** One unit: what is wrong with it, its group, its drills, and what can be edited. */
export const Page = () => {
  const { code = '' } = useParams({ strict: false })
  const texts = useTexts(unitsTexts)
  const unit = useQuery({
    queryKey: keys.unit(code),
    queryFn: () => read(api.units[':code'].$get({ param: { code } })),
  })
  if (!unit.data) {
    return (
      <PageFrame title={texts.title}>
        <Loaded query={unit}>{() => null}</Loaded>
      </PageFrame>
    )
  }
  return <Loaded query={unit}>{(loaded) => <OneUnit unit={loaded} />}</Loaded>
}

const OneUnit = ({ unit }: { unit: UnitBody }) => {
  const texts = useTexts(unitsTexts)
  const format = useFormat()
  return (
    <PageFrame
      title={format.unit(unit)}
      description={`${unit.code} · ${format.unitKind(unit.kind)} · ${format.province(unit.province)}`}
    >
      <SpaceBetween size="l">
        <SilenceAlerts silences={unit.silences} />
        <Box color="text-body-secondary">
          {texts.columns.officers}: {format.number(unit.registeredOfficers)}
        </Box>
        <ColumnLayout columns={2}>
          <UnitGroup unit={unit} />
          <UnitDrill unit={unit} />
        </ColumnLayout>
        <UnitForm unit={unit} />
      </SpaceBetween>
    </PageFrame>
  )
}
