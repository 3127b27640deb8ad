import { useFormat } from '../../format/format.ts'
import { useWords } from '../../words/words.ts'
import { incidentWords } from './words.ts'

/** Metres as people say them: `850 ม.`, `4.2 กม.`, `36 กม.`. */
export const useDistance = (): ((metres: number) => string) => {
  const words = useWords(incidentWords)
  const { number } = useFormat()
  return (metres) => {
    if (metres < 1_000) return words.metres(number(Math.round(metres / 10) * 10))
    const kilometres = metres / 1_000
    return words.kilometres(
      number(kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres)),
    )
  }
}
