import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ParticipationBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { participationTexts } from './participation-texts.ts'

/** In how many provinces a station can be told through LINE, and in which none can. */
export const Coverage = ({ provinces }: Pick<ParticipationBody, 'provinces'>) => {
  const texts = useTexts(participationTexts)
  const format = useFormat()
  const { covered, all, uncovered } = provinces
  return (
    <Container
      header={
        <Header variant="h2" description={texts.coverageOf}>
          {texts.coverage}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <Tiles label={texts.coverage}>
          <Tile
            name={texts.coverage}
            value={format.number(covered)}
            unit={texts.provinces}
            detail={
              <>
                {texts.of(format.number(all), format.share(covered, all))}
                <ShareBar part={covered} whole={all} />
              </>
            }
          />
        </Tiles>
        {uncovered.length === 0 ? (
          <Alert type="success">{texts.allCovered}</Alert>
        ) : (
          <Alert type="warning" header={texts.uncovered}>
            {uncovered.map(format.province).join(', ')}
          </Alert>
        )}
      </SpaceBetween>
    </Container>
  )
}
