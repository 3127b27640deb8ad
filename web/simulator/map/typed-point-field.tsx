import { useId, useState } from 'react'
import type { Point } from '../../../lambdas/core/shared/place.ts'
import { useTexts } from '../texts/language.tsx'
import { typedPoint } from './typed-point.ts'

/** Coordinates typed or pasted; what cannot be read is said beside the field. */
export const TypedPoint = ({ onPoint }: { onPoint: (point: Point) => void }) => {
  const { place } = useTexts()
  const [isUnreadable, setUnreadable] = useState(false)
  const problemId = useId()

  const read = (text: string) => {
    const point = typedPoint(text)
    setUnreadable(!point && text.trim() !== '')
    if (point) onPoint(point)
  }

  return (
    <label>
      <span className="place-label">{place.typed}</span>
      <input
        type="text"
        placeholder={place.typedExample}
        aria-invalid={isUnreadable}
        aria-describedby={isUnreadable ? problemId : undefined}
        onBlur={({ target }) => read(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && read(currentTarget.value)}
      />
      {isUnreadable && (
        <span id={problemId} role="alert" className="place-problem">
          {place.unreadable}
        </span>
      )}
    </label>
  )
}
