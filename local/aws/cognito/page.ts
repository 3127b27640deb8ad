import { fontPath } from './fonts.ts'
import { type Both, type PageLanguage, texts } from './texts.ts'

/** An account that anybody may try the pages with, its password known. */
export interface DemonstrationAccount {
  readonly email: string
  readonly password: string
  readonly name: string
  /** The role and its province. */
  readonly post: Both
}

export interface PageState {
  readonly language: PageLanguage
  /** What came with the request, `?` left out: it goes with every form. */
  readonly query: string
  readonly problem?: 'wrong' | 'weak' | 'expired' | 'late'
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const faces = [400, 700]
  .map(
    (weight) =>
      `@font-face { font-family: Thai; font-weight: ${weight}; src: url(${fontPath(weight)}); unicode-range: U+0E00-0E7F; }`,
  )
  .join('\n')

const style = `
${faces}
:root { color-scheme: light dark; --line: light-dark(#c6c6cd, #424650); --accent: light-dark(#0f5fbf, #75b6ff); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 Thai, system-ui, sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; }
label { display: block; margin: .75rem 0 .25rem; }
input { width: 100%; font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .5rem; }
button { width: 100%; font: inherit; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .5rem;
  background: Canvas; color: CanvasText; text-align: left; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: Canvas; text-align: center; margin-top: 1rem; }
button small { display: block; opacity: .8; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role=alert] { border: 2px solid light-dark(#c0392b, #ff8a80); border-radius: .5rem; padding: .5rem .75rem; }
nav { text-align: right; } a { color: var(--accent); }
`

const otherLanguage = (query: string, language: PageLanguage): string => {
  const search = new URLSearchParams(query)
  search.set('lang', language === 'th' ? 'en' : 'th')
  return search.toString()
}

const page = ({ language, query, problem }: PageState, title: string, content: string): string => {
  const words = texts[language]
  const other = language === 'th' ? 'en' : 'th'
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${style}</style></head>
<body><main>
<nav><a lang="${other}" href="/_sign-in/oauth2/authorize?${escaped(otherLanguage(query, language))}">${words.otherLanguage}</a></nav>
<h1>${title}</h1>
${problem ? `<p role="alert">${words[problem]}</p>` : ''}
${content}
</main></body></html>`
}

const form = (query: string, path: string, content: string): string =>
  `<form method="post" action="/_sign-in/${path}?${escaped(query)}">${content}</form>`

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`

/** The page on which one signs in: demonstration accounts by one tap, any other by address and password. */
export const signInPage = (state: PageState, accounts: readonly DemonstrationAccount[]): string => {
  const { language, query } = state
  const words = texts[language]
  const taps = accounts.map(
    ({ email, password, name, post }) =>
      `<li>${form(
        query,
        'login',
        `${hidden('email', email)}${hidden('password', password)}
<button>${escaped(post[language])}<small>${escaped(name)} · ${escaped(email)}</small></button>`,
      )}</li>`,
  )
  const demonstration = taps.length
    ? `<h2>${words.demonstration}</h2><p>${words.oneTap}</p><ul>${taps.join('')}</ul>`
    : ''
  const byHand = form(
    query,
    'login',
    `<label for="email">${words.email}</label>
<input id="email" name="email" type="email" autocomplete="username" required>
<label for="password">${words.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="main">${words.signIn}</button>`,
  )
  return page(state, words.title, `<p>${words.about}</p>${demonstration}<h2>${words.other}</h2>${byHand}`)
}

/** The page on which whoever was invited chooses a password. */
export const newPasswordPage = (state: PageState, ticket: string): string => {
  const words = texts[state.language]
  const content = form(
    state.query,
    'new-password',
    `${hidden('ticket', ticket)}
<label for="new">${words.newPassword}</label>
<input id="new" name="password" type="password" autocomplete="new-password" aria-describedby="policy" required>
<p id="policy">${words.policy}</p>
<button class="main">${words.save}</button>`,
  )
  return page(state, words.newTitle, `<p>${words.newAbout}</p>${content}`)
}

/** The page for a link that leads nowhere; `reason` is for whoever builds pages. */
export const brokenPage = (language: PageLanguage, reason: string): string =>
  page({ language, query: '' }, texts[language].broken, `<p><code>${escaped(reason)}</code></p>`)
