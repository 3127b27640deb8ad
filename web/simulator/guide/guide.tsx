import './guide.css'
import { useEffect, useState } from 'react'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { type Stopwatch, stepsDone } from './stopwatch.ts'

/** The three steps, ticked off as they are done, and the clock. */
export const Guide = ({ watch }: { watch: Stopwatch | undefined }) => {
  const { guide } = useTexts()
  const done = stepsDone(watch)
  const current = done.indexOf(false)
  return (
    <section className="guide" aria-label={guide.title}>
      <ol className="guide-steps">
        {guide.steps.map((step, index) => (
          <li
            key={step}
            className={done[index] ? 'guide-done' : ''}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="guide-number" aria-hidden="true">
              {done[index] ? <Icon name="tick" /> : index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
      <Clock watch={watch} />
    </section>
  )
}

const secondsText = (ms: number, digits: number): string => (ms / 1000).toFixed(digits)

const Clock = ({ watch }: { watch: Stopwatch | undefined }) => {
  const { guide } = useTexts()
  if (!watch) return <p className="guide-clock">{guide.idle}</p>
  const { startedAt, lastTapAt, arrivedAt } = watch
  if (arrivedAt === undefined) return <RunningClock startedAt={startedAt} />
  return (
    <p className="guide-clock" role="status">
      <strong>{guide.done(secondsText(arrivedAt - startedAt, 1))}</strong>
      <span>{guide.lastTap(secondsText(arrivedAt - lastTapAt, 2))}</span>
    </p>
  )
}

const RunningClock = ({ startedAt }: { startedAt: number }) => {
  const { guide } = useTexts()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="guide-clock">
      <strong aria-hidden="true">{secondsText(Math.max(0, now - startedAt), 1)}</strong>
      <span>{guide.running}</span>
    </p>
  )
}
