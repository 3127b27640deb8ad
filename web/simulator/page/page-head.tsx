import './page.css'
import { type Language, useLanguage } from '../words/language.tsx'

const languages: readonly [Language, string][] = [
  ['th', 'ไทย'],
  ['en', 'English'],
]

/** What this page is, and its language. */
export const PageHead = () => {
  const { language, words, speak } = useLanguage()
  return (
    <header className="page-head">
      <h1>{words.page.title}</h1>
      <p>{words.page.subtitle}</p>
      <fieldset className="page-languages">
        <legend className="unseen">{words.page.language}</legend>
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
