import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { OfficerFigures } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { officersWords } from './officers-words.ts'

/** Registered, on other days and not yet: together everybody on the roster. */
export const OfficerTotals = ({ total, when }: Pick<OfficerFigures, 'total'> & { when: string }) => {
  const words = useWords(officersWords)
  const format = useFormat()
  const tiles = [
    [words.registered, total.registered, words.registeredOf(when)],
    [words.onOtherDays, total.onOtherDays, words.onOtherDaysOf],
    [words.notYet, total.notYet, words.notYetOf],
    [words.all, total.all, words.allOf],
  ] as const
  return (
    <SpaceBetween size="xs">
      <Tiles label={words.totals}>
        {tiles.map(([name, value, detail]) => (
          <Tile
            key={name}
            isLarge
            name={name}
            value={format.number(value)}
            unit={words.people}
            detail={detail}
          />
        ))}
      </Tiles>
      <div>{words.addUp}</div>
    </SpaceBetween>
  )
}

/** A tile for each role; roles are named as the roster has them. */
export const RoleTiles = ({ byRole }: Pick<OfficerFigures, 'byRole'>) => {
  const words = useWords(officersWords)
  const format = useFormat()
  return (
    <Container
      header={
        <Header variant="h2" description={words.byRoleAbout}>
          {words.byRole}
        </Header>
      }
    >
      <Tiles label={words.byRole}>
        {byRole.map(({ role, all, registered, onOtherDays, notYet }) => (
          <Tile
            key={role}
            name={<span lang="th">{role}</span>}
            value={format.number(registered)}
            unit={words.people}
            detail={
              <>
                {words.otherDays(format.number(onOtherDays))}
                <br />
                {words.missing(format.number(notYet))} · {words.ofAll(format.number(all))}
                <ShareBar part={registered + onOtherDays} whole={all} />
              </>
            }
          />
        ))}
      </Tiles>
    </Container>
  )
}
