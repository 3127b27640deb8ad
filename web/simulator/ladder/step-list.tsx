import { useEffect, useRef } from 'react'
import { usePlatform } from '../line/platform.tsx'
import { headlineOf } from '../message/summary.ts'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import type { Texts } from '../texts/texts.ts'
import type { LadderView, LadderViewStep } from './ladder.ts'

/** Every step in words, oldest first, kept at the latest. */
export const StepList = ({ ladder }: { ladder: LadderView }) => {
  const { ladder: texts } = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const count = ladder.steps.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows every new step
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [count])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div ref={box} className="steps" role="log" aria-label={texts.steps} tabIndex={0}>
      <ol>
        {ladder.steps.map((step) => (
          <StepLine key={step.n} step={step} isReporters={step.chatId === ladder.chatIds[0]} />
        ))}
      </ol>
    </div>
  )
}

const whatOf = ({ kind, label, messages }: LadderViewStep, texts: Texts): string => {
  if (kind === 'pressed') return `${texts.message.pressed} ${label ? `“${label}”` : ''}`
  return messages.map((message) => headlineOf(message, texts.message)).join(' · ')
}

const StepLine = ({ step, isReporters }: { step: LadderViewStep; isReporters: boolean }) => {
  const texts = useTexts()
  const { book } = usePlatform()
  const where = isReporters ? texts.ladder.reporter : book.chat(step.chatId)?.name
  return (
    <li className={`step step-${step.kind}`}>
      <span className="step-after">{texts.ladder.after((step.after / 1000).toFixed(1))}</span>
      <span className="step-where">{where}</span>
      <span className="step-what">
        {step.isSilent && (
          <>
            <Icon name="silent" />
            <span className="unseen">{texts.message.silent} </span>
          </>
        )}
        {whatOf(step, texts)}
      </span>
      <span className="step-cost">
        {step.kind === 'push' && texts.ladder.cost(step.cost)}
        {step.kind === 'reply' && texts.ladder.free}
      </span>
    </li>
  )
}
