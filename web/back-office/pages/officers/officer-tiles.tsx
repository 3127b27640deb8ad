import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { OfficerFiguresBody } from '../../../../lambdas/functions/back-office/figures/contract.ts'
import { ShareBar } from '../../charts/share.tsx'
import { Tile, Tiles } from '../../charts/tile.tsx'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { officersTexts } from './officers-texts.ts'

/** Registered, on other days and not yet: together everybody on the roster. */
export const OfficerTotals = ({ total, when }: Pick<OfficerFiguresBody, 'total'> & { when: string }) => {
  const texts = useTexts(officersTexts)
  const format = useFormat()
  const tiles = [
    [texts.registered, total.registered, texts.registeredOf(when)],
    [texts.onOtherDays, total.onOtherDays, texts.onOtherDaysOf],
    [texts.notYet, total.notYet, texts.notYetOf],
    [texts.all, total.all, texts.allOf],
  ] as const
  return (
    <SpaceBetween size="xs">
      <Tiles label={texts.totals}>
        {tiles.map(([name, value, detail]) => (
          <Tile
            key={name}
            isLarge
            name={name}
            value={format.number(value)}
            unit={texts.people}
            detail={detail}
          />
        ))}
      </Tiles>
      <div>{texts.addUp}</div>
    </SpaceBetween>
  )
}

/** A tile for each role; roles are named as the roster has them. */
export const RoleTiles = ({ byRole }: Pick<OfficerFiguresBody, 'byRole'>) => {
  const texts = useTexts(officersTexts)
  const format = useFormat()
  return (
    <Container
      header={
        <Header variant="h2" description={texts.byRoleAbout}>
          {texts.byRole}
        </Header>
      }
    >
      <Tiles label={texts.byRole}>
        {byRole.map(({ role, all, registered, onOtherDays, notYet }) => (
          <Tile
            key={role}
            name={<span lang="th">{role}</span>}
            value={format.number(registered)}
            unit={texts.people}
            detail={
              <>
                {texts.otherDays(format.number(onOtherDays))}
                <br />
                {texts.missing(format.number(notYet))} · {texts.ofAll(format.number(all))}
                <ShareBar part={registered + onOtherDays} whole={all} />
              </>
            }
          />
        ))}
      </Tiles>
    </Container>
  )
}
