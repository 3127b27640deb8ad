import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { cloudscapeThai } from '../../../../web/back-office/texts/cloudscape-thai.ts'

type Said = Record<string, Record<string, unknown>>

const library = createRequire(import.meta.url).resolve(
  '@cloudscape-design/components/i18n/messages/all.th.json',
)
const namespace = 'cloudscape-design-components'

const saidIn = async (language: 'th' | 'en'): Promise<Said> => {
  const path = library.replace('all.th.json', `all.${language}.json`)
  const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, Said>>
  return messages[namespace]?.[language] ?? {}
}

const namesIn = (said: Said): string[] =>
  Object.entries(said).flatMap(([component, texts]) => Object.keys(texts).map((key) => `${component} ${key}`))

const ours = cloudscapeThai[namespace]?.th as Said

test('everything the components say in English they say in Thai as well', async () => {
  const theirs = new Set(namesIn(await saidIn('th')))
  const left = namesIn(await saidIn('en')).filter((name) => !theirs.has(name))
  expect(namesIn(ours).toSorted()).toEqual(left.toSorted())
})

test('what stands in the gaps of a sentence is what the English has there', async () => {
  const english = await saidIn('en')
  const strange = Object.entries(ours).flatMap(([component, texts]) =>
    Object.entries(texts).flatMap(([key, text]) => {
      const gaps = [...String(text).matchAll(/\{(\w+)(?:}|, (?:select|plural))/g)].map(([, gap]) => gap)
      const known = JSON.stringify(english[component]?.[key])
      return gaps.filter((gap) => !known.includes(`"${gap}"`)).map((gap) => `${component} ${key} ${gap}`)
    }),
  )
  expect(strange).toEqual([])
})
