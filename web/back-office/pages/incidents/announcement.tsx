import { useState } from 'react'
import type { IncidentRow } from '../../../../lambdas/functions/back-office/incidents/contract.ts'
import { useFormat } from '../../format/format.ts'
import { useTexts } from '../../texts/texts.ts'
import { listTexts } from './texts.ts'

/** More are only counted. */
const mostNamed = 3

/** What has arrived, for whoever listens to the page: `announce` replaces what was said before. */
export const useAnnouncement = () => {
  const texts = useTexts(listTexts)
  const format = useFormat()
  const [text, setText] = useState('')
  const announce = (rows: readonly IncidentRow[]) => {
    const what = rows
      .slice(0, mostNamed)
      .map(({ category, province }) => `${format.category(category)} ${format.province(province)}`)
    setText(texts.arrived(format.number(rows.length), what.join(', ')))
  }
  return { announce, announcement: <output className="only-heard">{text}</output> }
}
