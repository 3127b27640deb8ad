import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Participation } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { participationWords } from './participation-words.ts'

/** In how many provinces a station can be told through LINE, and in which none can. */
export const Coverage = ({ provinces }: Pick<Participation, 'provinces'>) => {
  const words = useWords(participationWords)
  const format = useFormat()
  const { covered, all, uncovered } = provinces
  return (
    <Container
      header={
        <Header variant="h2" description={words.coverageOf}>
          {words.coverage}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Tiles label={words.coverage}>
          <Tile
            name={words.coverage}
            value={format.number(covered)}
            unit={words.provinces}
            detail={
              <>
                {words.of(format.number(all), format.share(covered, all))}
                <ShareBar part={covered} whole={all} />
              </>
            }
          />
        </Tiles>
        {uncovered.length === 0 ? (
          <Alert type="success">{words.allCovered}</Alert>
        ) : (
          <Alert type="warning" header={words.uncovered}>
            {uncovered.map(format.province).join(', ')}
          </Alert>
        )}
      </SpaceBetween>
    </Container>
  )
}
