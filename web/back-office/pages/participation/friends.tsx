import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { ParticipationBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { DayBars } from '../../charts/day-bars.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { participationTexts } from './participation-texts.ts'

/** How many people use the service: as it counts by itself, and as LINE says. */
export const FriendTiles = ({ taking }: { taking: ParticipationBody }) => {
  const texts = useTexts(participationTexts)
  const format = useFormat()
  const { friends, line } = taking
  return (
    <Tiles label={texts.friends}>
      <Tile
        isLarge
        name={texts.now}
        value={format.number(friends.now)}
        unit={texts.people}
        detail={texts.nowOf}
      />
      {line ? (
        <Tile
          isLarge
          name={texts.fromLine}
          value={format.number(line.followers - line.blocks)}
          unit={texts.people}
          detail={
            <>
              {texts.lineOf(format.day(line.day))}
              <br />
              {texts.lineDetail(format.number(line.followers), format.number(line.blocks))}
            </>
          }
        />
      ) : (
        <Tile isLarge name={texts.fromLine} value="–" unit="" detail={texts.noLine} />
      )}
    </Tiles>
  )
}

/** Who came and who left, day by day. */
export const FriendDays = ({ days }: Pick<ParticipationBody['friends'], 'days'>) => {
  const texts = useTexts(participationTexts)
  const format = useFormat()
  const sum = (of: 'follows' | 'unfollows') => format.number(days.reduce((all, day) => all + day[of], 0))
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`${texts.byDayAbout} · ${texts.inRange(sum('follows'), sum('unfollows'))}`}
        >
          {texts.byDay}
        </Header>
      }
    >
      <DayBars
        label={texts.byDay}
        days={days.map(({ day, follows, unfollows }) => ({ day, counts: { follows, unfollows } }))}
        series={[
          { key: 'follows', title: texts.follows, colour: 'var(--status-closed)' },
          { key: 'unfollows', title: texts.unfollows, colour: 'var(--status-new)' },
        ]}
        hasTotal={false}
      />
    </Container>
  )
}
