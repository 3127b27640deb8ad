import { provinceByName } from '../../../../lambdas/core/shared/province.ts'
import { drawingHeight, drawingWidth } from '../../../thailand/projection.ts'
import { lakePath, provinceShapes } from '../../../thailand/thailand.ts'
import { shadeOf } from '../../charts/shade.ts'
import { useFormat } from '../../format/format.ts'

interface ProvinceMapProps {
  readonly label: string
  /** By province code. */
  readonly counts: ReadonlyMap<string, number>
  readonly steps: readonly number[]
}

const drawn = provinceShapes.flatMap(({ en, path }) => {
  const province = provinceByName(en)
  return province ? [{ code: province.code, path }] : []
})

/** Thailand's provinces, each the darker the more there is. The numbers are for the table beside it to read out. */
export const ProvinceMap = ({ label, counts, steps }: ProvinceMapProps) => {
  const format = useFormat()
  return (
    <svg
      className="province-map"
      viewBox={`0 0 ${drawingWidth} ${drawingHeight}`}
      role="img"
      aria-label={label}
    >
      {drawn.map(({ code, path }) => {
        const count = counts.get(code) ?? 0
        return (
          <path key={code} d={path} className={`shade-${shadeOf(count, steps)}`}>
            <title>{`${format.province(code)}: ${format.number(count)}`}</title>
          </path>
        )
      })}
      <path className="province-lake" d={lakePath} />
    </svg>
  )
}
