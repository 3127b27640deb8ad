import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { ParticipationBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { participationTexts } from './participation-texts.ts'

/** How many stations, centres, teams and commands have a LINE group, of all. */
export const LinkedUnits = ({ taking }: { taking: ParticipationBody }) => {
  const texts = useTexts(participationTexts)
  const format = useFormat()
  const kinds = [
    [format.unitKind('station'), taking.stations],
    [format.unitKind('centre191'), taking.centres],
    [format.unitKind('team'), taking.teams],
    [format.unitKind('command'), taking.commands],
  ] as const
  return (
    <Container
      header={
        <Header variant="h2" description={texts.unitsAbout}>
          {texts.units}
        </Header>
      }
    >
      <Tiles label={texts.units}>
        {kinds.map(([name, { linked, all }]) => (
          <Tile
            key={name}
            name={name}
            value={format.number(linked)}
            unit={texts.unit}
            detail={
              <>
                {texts.of(format.number(all), format.share(linked, all))}
                <ShareBar part={linked} whole={all} />
              </>
            }
          />
        ))}
      </Tiles>
    </Container>
  )
}
