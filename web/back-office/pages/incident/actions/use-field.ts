import { useState } from 'react'
import { fieldOf } from '../../../form/refusal.ts'
import { useFaultText } from '../../../shell/loaded.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { actionTexts } from './texts.ts'

/** One line or some that must be filled in, and what is wrong with it once somebody has tried to send it. */
export const useField = (name: string, most: number, fault: unknown) => {
  const texts = useTexts(actionTexts)
  const faultText = useFaultText()
  const [value, setValue] = useState('')
  const [isTried, setIsTried] = useState(false)
  const text = value.trim()
  const wrong = text === '' ? texts.required : text.length > most ? texts.tooLong(most) : undefined
  const refused = fieldOf(fault) === name ? faultText(fault) : undefined
  return {
    text,
    value,
    setValue,
    isRight: wrong === undefined,
    error: isTried ? (wrong ?? refused) : undefined,
    tried: () => setIsTried(true),
  }
}
