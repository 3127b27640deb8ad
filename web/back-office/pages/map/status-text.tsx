import type { Status } from '../../../../lambdas/core/shared/status.ts'
import { useFormat } from '../../format/format.ts'
import { StatusSign } from './status-sign.tsx'

/** A status with its sign: shape, colour and word. */
export const StatusText = ({ status }: { status: Status }) => {
  const format = useFormat()
  return (
    <span className="status-text">
      <StatusSign status={status} /> {format.status(status)}
    </span>
  )
}
