import './ladder.css'
import { useActivity, useChats, usePlatform } from '../line/platform.tsx'
import { usePhoneChoice } from '../page/phone-choice.tsx'
import { useTexts } from '../texts/language.tsx'
import { axisTo } from './axis.ts'
import { totalsOf } from './ladder.ts'
import { Lanes } from './lanes.tsx'
import { StepList } from './step-list.tsx'
import { useLadder } from './use-ladder.ts'
import { useNow } from './use-now.ts'

/**
 * Who was told what of the chosen reporter's last report, and how many seconds after it. While an officer's phone
 * is shown, it stays with the reporter who was active last.
 */
export const LadderPanel = () => {
  const { ladder: texts } = useTexts()
  const { chosenId } = usePhoneChoice()
  const activity = useActivity()
  const reporters = useChats()?.filter(({ type, groups }) => type === 'user' && groups.length === 0) ?? []
  const wanted = [chosenId, ...activity].find((id) => reporters.some((each) => each.id === id))
  const chosen = reporters.find(({ id }) => id === wanted) ?? reporters[0]
  return (
    <section className="ladder" aria-label={texts.title}>
      {chosen ? <LastReport key={chosen.id} reporterId={chosen.id} /> : <p>{texts.none}</p>}
      <p className="ladder-hint">{texts.faster}</p>
    </section>
  )
}

/** How long after the last step the clock still runs: longer than from one step of the ladder to the next. */
const watchedMs = 90_000

const LastReport = ({ reporterId }: { reporterId: string }) => {
  const { ladder: texts } = useTexts()
  const { book } = usePlatform()
  const ladder = useLadder(reporterId)
  const lastAfter = ladder?.steps.at(-1)?.after ?? 0
  const now = useNow(ladder === undefined ? 0 : ladder.startedAt + lastAfter + watchedMs)
  const name = book.chat(reporterId)?.name ?? ''
  if (!ladder) return <p>{texts.noReport(name)}</p>
  const elapsed = now - ladder.startedAt
  const isRunning = elapsed < lastAfter + watchedMs
  const { pushes, cost, replies } = totalsOf(ladder)
  return (
    <>
      <header className="ladder-head">
        <h2>
          {texts.of(ladder.code)} <span className="ladder-whose">{name}</span>
        </h2>
        <p className="ladder-totals">
          {isRunning && <strong aria-hidden="true">{texts.elapsed(Math.floor(elapsed / 1000))}</strong>}
          <span>{texts.totals(pushes, cost, replies)}</span>
        </p>
      </header>
      <div className="ladder-columns">
        <Lanes
          ladder={ladder}
          axis={axisTo(isRunning ? Math.max(elapsed, lastAfter) : lastAfter)}
          elapsed={isRunning ? elapsed : undefined}
        />
        <StepList ladder={ladder} />
      </div>
    </>
  )
}
