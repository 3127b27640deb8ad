import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { OfficerFigures } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { PlainTable } from '../../charts/plain-table.tsx'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { officersWords } from './officers-words.ts'

/** Each province's officers, those with the most who are not yet registered first. */
export const OfficersByProvince = ({ byProvince }: Pick<OfficerFigures, 'byProvince'>) => {
  const words = useWords(officersWords)
  const format = useFormat()
  return (
    <Container header={<Header variant="h2">{words.byProvince}</Header>}>
      <PlainTable
        caption={words.byProvince}
        columns={[words.province, words.registered, words.onOtherDays, words.notYet, words.all, words.share]}
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
