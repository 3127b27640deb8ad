import { kindOf } from '../groups/group-order.ts'
import { usePlatform } from '../line/platform.tsx'
import { useTexts } from '../texts/language.tsx'
import { type Axis, shareOf } from './axis.ts'
import type { LadderView } from './ladder.ts'

interface LanesProps {
  readonly ladder: LadderView
  readonly axis: Axis
  /** Where the clock stands, in milliseconds; undefined once nobody waits any more. */
  readonly elapsed: number | undefined
}

const at = (axis: Axis, after: number) => ({ insetInlineStart: `${100 * shareOf(axis, after)}%` })

/** One lane for each chat over the same seconds. The list beside it says the same in words. */
export const Lanes = ({ ladder, axis, elapsed }: LanesProps) => {
  const { ladder: texts } = useTexts()
  const { book } = usePlatform()
  return (
    <div className="lanes" aria-hidden="true">
      {ladder.chatIds.map((chatId, index) => {
        const chat = book.chat(chatId)
        const kind = chat && chat.type === 'group' ? (kindOf(chat) ?? 'other') : 'reporter'
        return (
          <div key={chatId} className={`lane lane-${kind}`}>
            <span className="lane-name">{index === 0 ? texts.reporter : chat?.name}</span>
            <span className="lane-track">
              {ladder.steps
                .filter((step) => step.chatId === chatId)
                .map((step) => (
                  <span
                    key={step.n}
                    className={`lane-dot lane-${step.kind} ${step.isSilent ? 'lane-silent' : ''}`}
                    style={at(axis, step.after)}
                  />
                ))}
            </span>
          </div>
        )
      })}
      <div className="lane lane-axis">
        <span className="lane-name">{texts.seconds}</span>
        <span className="lane-track">
          {axis.marks.map((mark) => (
            <span key={mark} className="lane-mark" style={at(axis, mark)}>
              {mark / 1000}
            </span>
          ))}
          {elapsed !== undefined && <span className="lane-now" style={at(axis, elapsed)} />}
        </span>
      </div>
    </div>
  )
}
