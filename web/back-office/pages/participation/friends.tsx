import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { Participation } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { DayBars } from '../../charts/day-bars.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { participationWords } from './participation-words.ts'

/** How many people use the service: as it counts by itself, and as LINE says. */
export const FriendTiles = ({ taking }: { taking: Participation }) => {
  const words = useWords(participationWords)
  const format = useFormat()
  const { friends, line } = taking
  return (
    <Tiles label={words.friends}>
      <Tile
        isLarge
        name={words.now}
        value={format.number(friends.now)}
        unit={words.people}
        detail={words.nowOf}
      />
      {line ? (
        <Tile
          isLarge
          name={words.fromLine}
          value={format.number(line.followers - line.blocks)}
          unit={words.people}
          detail={
            <>
              {words.lineOf(format.day(line.day))}
              <br />
              {words.lineDetail(format.number(line.followers), format.number(line.blocks))}
            </>
          }
        />
      ) : (
        <Tile isLarge name={words.fromLine} value="–" unit="" detail={words.noLine} />
      )}
    </Tiles>
  )
}

/** Who came and who left, day by day. */
export const FriendDays = ({ days }: Pick<Participation['friends'], 'days'>) => {
  const words = useWords(participationWords)
  const format = useFormat()
  const sum = (of: 'follows' | 'unfollows') => format.number(days.reduce((all, day) => all + day[of], 0))
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={`${words.byDayAbout} · ${words.inRange(sum('follows'), sum('unfollows'))}`}
        >
          {words.byDay}
        </Header>
      }
    >
      <DayBars
        label={words.byDay}
        days={days.map(({ day, follows, unfollows }) => ({ day, counts: { follows, unfollows } }))}
        series={[
          { key: 'follows', title: words.follows, colour: 'var(--status-closed)' },
          { key: 'unfollows', title: words.unfollows, colour: 'var(--status-new)' },
        ]}
        hasTotal={false}
      />
    </Container>
  )
}
