import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { OfficerFiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { officersTexts } from './officers-texts.ts'

/** Each province's officers, those with the most who are not yet registered first. */
export const OfficersByProvince = ({ byProvince }: Pick<OfficerFiguresBody, 'byProvince'>) => {
  const texts = useTexts(officersTexts)
  const format = useFormat()
  return (
    <Container header={<Header variant="h2">{texts.byProvince}</Header>}>
      <PlainTable
        caption={texts.byProvince}
        columns={[texts.province, texts.registered, texts.onOtherDays, texts.notYet, texts.all, texts.share]}
        rows={byProvince
          .toSorted((a, b) => b.notYet - a.notYet)
          .map(({ province, registered, onOtherDays, notYet, all }) => [
            province,
            format.province(province),
            format.number(registered),
            format.number(onOtherDays),
            format.number(notYet),
            format.number(all),
            format.share(registered + onOtherDays, all),
          ])}
      />
    </Container>
  )
}
