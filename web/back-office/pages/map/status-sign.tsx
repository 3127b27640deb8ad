import type { Status } from '../../../../lambdas/core/shared/status.ts'
import { statusMarks } from './status-marks.ts'

/** A status as the map draws it. Decoration: the words beside it say the same. */
export const StatusSign = ({ status, size = 16 }: { status: Status; size?: number }) => {
  const { colour, shape, sign } = statusMarks[status]
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ verticalAlign: '-3px' }}>
      <path d={shape} fill={colour} />
      <path d={sign} fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
    </svg>
  )
}
