import './filters.css'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import { type FormEvent, type ReactNode, useState } from 'react'
import { typedDay } from '../format/dates.ts'
import { useLanguage } from '../texts/language.ts'
import { useTexts } from '../texts/texts.ts'
import { DayField } from './day-field.tsx'
import { filterTexts } from './filter-texts.ts'
import { ProvinceField } from './province-field.tsx'
import { faultsIn, lastDays, type Range } from './range.ts'
import { readTypedDay } from './typed-day.ts'

interface FilterBarProps {
  readonly range: Range
  readonly onSearch: (range: Range) => void
  /** Further filters of a page, between the days and the button. */
  readonly children?: ReactNode
  readonly hasUnknown?: boolean
}

const shortcuts = [1, 7, 30, 365]

/** Province, first and last day, and ค้นหา. What is typed wrong is said beside it, and nothing is asked. */
export const FilterBar = ({ range, onSearch, children, hasUnknown }: FilterBarProps) => {
  const texts = useTexts(filterTexts)
  const { language } = useLanguage()
  const [province, setProvince] = useState(range.province)
  const [from, setFrom] = useState(typedDay(range.from, language))
  const [to, setTo] = useState(typedDay(range.to, language))
  const [isTried, setIsTried] = useState(false)
  const faults = isTried ? faultsIn(from, to) : {}

  // Going back in the browser, or speaking another language, fills the fields anew.
  const asked = [range.province, range.from, range.to, language].join()
  const [filled, setFilled] = useState(asked)
  if (filled !== asked) {
    setFilled(asked)
    setProvince(range.province)
    setFrom(typedDay(range.from, language))
    setTo(typedDay(range.to, language))
  }

  const search = (first: string, last: string) => {
    setIsTried(true)
    const [firstDay, lastDay] = [readTypedDay(first), readTypedDay(last)]
    if (firstDay === undefined || lastDay === undefined || lastDay < firstDay) return
    setFrom(typedDay(firstDay, language))
    setTo(typedDay(lastDay, language))
    onSearch({ from: firstDay, to: lastDay, ...(province && { province }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(from, to)
  }
  const jump = (days: number) => {
    const last = lastDays(days, Date.now())
    search(last.from, last.to)
  }
  return (
    <Container>
      <search aria-label={texts.label}>
        <form className="filters" onSubmit={submit} noValidate>
          <ProvinceField value={province} onChange={setProvince} hasUnknown={hasUnknown ?? false} />
          <DayField
            label={texts.from}
            value={from}
            onChange={setFrom}
            error={faults.from && texts[faults.from]}
          />
          <DayField label={texts.to} value={to} onChange={setTo} error={faults.to && texts[faults.to]} />
          {children}
          <div className="filters-search">
            <Button variant="primary" iconName="search" formAction="submit">
              {texts.search}
            </Button>
          </div>
          <fieldset className="filters-shortcuts">
            <legend className="only-heard">{texts.shortcuts}</legend>
            {shortcuts.map((days) => (
              <Button key={days} variant="inline-link" formAction="none" onClick={() => jump(days)}>
                {days === 1 ? texts.today : texts.lastDays(days)}
              </Button>
            ))}
          </fieldset>
        </form>
      </search>
    </Container>
  )
}
