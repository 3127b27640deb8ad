import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { incidentTexts } from './texts.ts'

/** Metres as people say them: `850 ม.`, `4.2 กม.`, `36 กม.`. */
export const useDistance = (): ((metres: number) => string) => {
  const texts = useTexts(incidentTexts)
  const { number } = useFormat()
  return (metres) => {
    if (metres < 1_000) return texts.metres(number(Math.round(metres / 10) * 10))
    const kilometres = metres / 1_000
    return texts.kilometres(
      number(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)),
    )
  }
}
