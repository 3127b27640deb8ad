import './page.css'
import { type SimulatorLanguage, useSimulatorLanguage } from '../texts/language.tsx'

const languages: readonly [SimulatorLanguage, string][] = [
  ['th', 'ไทย'],
  ['en', 'English'],
]

/** What this page is, and its language. */
export const PageHead = () => {
  const { language, texts, speak } = useSimulatorLanguage()
  return (
    <header className="page-head">
      <h1>{texts.page.title}</h1>
      <p>{texts.page.subtitle}</p>
      <fieldset className="page-languages">
        <legend className="unseen">{texts.page.language}</legend>
        {languages.map(([code, name]) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={code === language}
            onClick={() => speak(code)}
          >
            {name}
          </button>
        ))}
      </fieldset>
    </header>
  )
}
