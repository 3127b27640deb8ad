import { useEffect, useRef } from 'react'
import { usePlatform } from '../line/platform.tsx'
import { headlineOf } from '../message/summary.ts'
import { Icon } from '../page/icon.tsx'
import { useWords } from '../words/language.tsx'
import type { Words } from '../words/words.ts'
import type { Ladder, Step } from './ladder.ts'

/** Every step in words, oldest first, kept at the latest. */
export const StepList = ({ ladder }: { ladder: Ladder }) => {
  const { ladder: words } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const count = ladder.steps.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows every new step
  useEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [count])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <div ref={box} className="steps" role="log" aria-label={words.steps} tabIndex={0}>
      <ol>
        {ladder.steps.map((step) => (
          <StepLine key={step.n} step={step} isReporters={step.chatId === ladder.chatIds[0]} />
        ))}
      </ol>
    </div>
  )
}

const whatOf = ({ kind, label, messages }: Step, words: Words): string => {
  if (kind === 'pressed') return `${words.message.pressed} ${label ? `“${label}”` : ''}`
  return messages.map((message) => headlineOf(message, words.message)).join(' · ')
}

const StepLine = ({ step, isReporters }: { step: Step; isReporters: boolean }) => {
  const words = useWords()
  const { book } = usePlatform()
  const where = isReporters ? words.ladder.reporter : book.chat(step.chatId)?.name
  return (
    <li className={`step step-${step.kind}`}>
      <span className="step-after">{words.ladder.after((step.after / 1000).toFixed(1))}</span>
      <span className="step-where">{where}</span>
      <span className="step-what">
        {step.isSilent && (
          <>
            <Icon name="silent" />
            <span className="unseen">{words.message.silent} </span>
          </>
        )}
        {whatOf(step, words)}
      </span>
      <span className="step-cost">
        {step.kind === 'push' && words.ladder.cost(step.cost)}
        {step.kind === 'reply' && words.ladder.free}
      </span>
    </li>
  )
}
