import './shades.css'
import { useFormat } from '../format/format.ts'
import { useWords } from '../words/words.ts'
import { chartWords } from './chart-words.ts'
import { shadeOf } from './shade.ts'

/** Which shade means how many. */
export const ShadeLegend = ({ steps }: { steps: readonly number[] }) => {
  const words = useWords(chartWords)
  const format = useFormat()
  const entries = steps.map((step, index) => {
    const from = (steps[index - 1] ?? 0) + 1
    return {
      step,
      text: from === step ? format.number(step) : `${format.number(from)}–${format.number(step)}`,
    }
  })
  return (
    <ul className="shade-legend" aria-label={words.legend}>
      {[{ step: 0, text: words.none }, ...entries].map(({ step, text }) => (
        <li key={step}>
          <span className={`shade-sample shade-${shadeOf(step, steps)}`} aria-hidden="true" /> {text}
        </li>
      ))}
    </ul>
  )
}
