import './shades.css'
import { useFormat } from '../format/format.ts'
import { useTexts } from '../texts/texts.ts'
import { chartTexts } from './chart-texts.ts'
import { shadeOf } from './shade.ts'

/** Which shade means how many. */
export const ShadeLegend = ({ steps }: { steps: readonly number[] }) => {
  const texts = useTexts(chartTexts)
  const format = useFormat()
  const entries = steps.map((step, index) => {
    const from = (steps[index - 1] ?? 0) + 1
    return {
      step,
      text: from === step ? format.number(step) : `${format.number(from)}–${format.number(step)}`,
    }
  })
  return (
    <ul className="shade-legend" aria-label={texts.legend}>
      {[{ step: 0, text: texts.none }, ...entries].map(({ step, text }) => (
        <li key={step}>
          <span className={`shade-sample shade-${shadeOf(step, steps)}`} aria-hidden="true" /> {text}
        </li>
      ))}
    </ul>
  )
}
