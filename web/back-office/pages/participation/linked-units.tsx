import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Participation } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { participationWords } from './participation-words.ts'

/** How many stations, centres, teams and commands have a LINE group, of all. */
export const LinkedUnits = ({ taking }: { taking: Participation }) => {
  const words = useWords(participationWords)
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
        <Header variant="h2" description={words.unitsAbout}>
          {words.units}
        </Header>
      }
    >
      <Tiles label={words.units}>
        {kinds.map(([name, { linked, all }]) => (
          <Tile
            key={name}
            name={name}
            value={format.number(linked)}
            unit={words.unit}
            detail={
              <>
                {words.of(format.number(all), format.share(linked, all))}
                <ShareBar part={linked} whole={all} />
              </>
            }
          />
        ))}
      </Tiles>
    </Container>
  )
}
