import './filters.css'
import Button from '@cloudscape-design/components/button'
import Calendar from '@cloudscape-design/components/calendar'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import { useRef, useState } from 'react'
import { typedDay } from '../format/dates.ts'
import { useLanguage } from '../texts/language.ts'
import { useTexts } from '../texts/texts.ts'
import { filterTexts } from './filter-texts.ts'
import { readTypedDay } from './typed-day.ts'
import { useOutside } from './use-outside.ts'

interface DayFieldProps {
  readonly label: string
  /** As it is typed: any text. */
  readonly value: string
  readonly onChange: (text: string) => void
  readonly error?: string | undefined
  readonly onEnter?: () => void
}

/** A day, typed as officers write it (Buddhist years, Thai digits) or chosen from a calendar. */
export const DayField = ({ label, value, onChange, error, onEnter }: DayFieldProps) => {
  const texts = useTexts(filterTexts)
  const { language } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<{ focus(): void }>(null)
  const close = () => {
    setIsOpen(false)
    button.current?.focus()
  }
  const place = useOutside(isOpen, () => setIsOpen(false), close)
  const day = readTypedDay(value)
  return (
    <FormField label={label} constraintText={texts.dayHint} errorText={error}>
      <div className="day-field" ref={place}>
        <Input
          value={value}
          placeholder={texts.dayExample}
          onChange={({ detail }) => onChange(detail.value)}
          onKeyDown={({ detail }) => detail.key === 'Enter' && onEnter?.()}
        />
        <Button
          ref={button}
          iconName="calendar"
          formAction="none"
          ariaLabel={texts.openCalendar(label)}
          ariaExpanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        />
        {isOpen && (
          <div className="day-calendar" role="dialog" aria-label={label}>
            <Calendar
              value={day ?? ''}
              locale={language === 'th' ? 'th-TH' : 'en-GB'}
              startOfWeek={0}
              ariaLabel={label}
              onChange={({ detail }) => {
                onChange(typedDay(detail.value, language))
                close()
              }}
            />
          </div>
        )}
      </div>
    </FormField>
  )
}
