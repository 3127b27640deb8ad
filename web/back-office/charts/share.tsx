import './share.css'
import { useFormat } from '../format/format.ts'

/** How much of all, as a bar. What it says stands beside it in words. */
export const ShareBar = ({ part, whole }: { part: number; whole: number }) => {
  const format = useFormat()
  const width = whole === 0 ? 0 : (part / whole) * 100
  return (
    <svg className="share" aria-hidden="true">
      <title>{format.share(part, whole)}</title>
      <rect width={`${width}%`} height="100%" />
    </svg>
  )
}
