import { parseArgs } from 'node:util'
import type { Language } from '../../lambdas/core/texts/catalogue.ts'

export interface ImportOptions {
  readonly file: string
  readonly skipBad: boolean
  readonly dryRun: boolean
  readonly language: Language
  /** Absent: the stack on this machine. */
  readonly stage?: string
}

export type Options =
  | { readonly use: 'import'; readonly options: ImportOptions }
  | { readonly use: 'help'; readonly language: Language }
  | { readonly use: 'wrong'; readonly language: Language; readonly message: string }

const languages: readonly string[] = ['th', 'en'] satisfies Language[]
const isLanguage = (text: string): text is Language => languages.includes(text)

/** Reads what stands after the command; what it does not know is wrong use, never ignored. */
export const readOptions = (args: readonly string[]): Options => {
  const asked = args[args.indexOf('--lang') + 1] ?? ''
  const language =
    args.includes('--lang') && isLanguage(asked) ? asked : args.includes('--lang=en') ? 'en' : 'th'
  const wrong = (message: string): Options => ({ use: 'wrong', language, message })
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'skip-bad': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        stage: { type: 'string' },
        lang: { type: 'string', default: 'th' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return { use: 'help', language }
    if (!isLanguage(values.lang)) return wrong(`--lang th|en: ${values.lang}`)
    if (values.stage !== undefined && !['dev', 'prod'].includes(values.stage)) {
      return wrong(`--stage dev|prod: ${values.stage}`)
    }
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return wrong(`FILE: ${positionals.length}`)
    return {
      use: 'import',
      options: {
        file,
        skipBad: values['skip-bad'],
        dryRun: values['dry-run'],
        language,
        ...(values.stage === undefined ? {} : { stage: values.stage }),
      },
    }
  } catch (error) {
    return wrong((error as Error).message)
  }
}
