import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Language, languages } from '../../lambdas/core/shared/language.ts'

/** What every operator's command on the roster can be told. */
export interface Options {
  readonly positionals: readonly string[]
  readonly language: Language
  /** Absent: the stack on this machine. */
  readonly stage?: string
  /** What stands behind an option of the command's own. */
  text(option: string): string | undefined
  texts(option: string): readonly string[]
  isOn(option: string): boolean
}

/** What every import can be told besides. */
export const importOptions = {
  'skip-bad': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} satisfies ParseArgsOptionsConfig

export type ReadOptions =
  | { readonly use: 'run'; readonly options: Options }
  | { readonly use: 'help'; readonly language: Language }
  | { readonly use: 'wrong'; readonly language: Language; readonly message: string }

const isLanguage = (text: string): text is Language => languages.some((one) => one === text)

/** Reads what stands after the command; what it does not know is wrong use, never ignored. */
export const readOptions = (args: readonly string[], own: ParseArgsOptionsConfig): ReadOptions => {
  const asked = args[args.indexOf('--lang') + 1] ?? ''
  const language =
    args.includes('--lang') && isLanguage(asked) ? asked : args.includes('--lang=en') ? 'en' : 'th'
  const wrong = (message: string): ReadOptions => ({ use: 'wrong', language, message })
  try {
    const { values: all, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...own,
        stage: { type: 'string' },
        lang: { type: 'string', default: 'th' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { stage, lang, help, ...values } = all as Record<string, string | boolean | string[] | undefined>
    if (help) return { use: 'help', language }
    if (!isLanguage(String(lang))) return wrong(`--lang th|en: ${lang}`)
    if (stage !== undefined && !['dev', 'prod'].includes(String(stage))) {
      return wrong(`--stage dev|prod: ${stage}`)
    }
    return {
      use: 'run',
      options: {
        positionals,
        language,
        ...(stage === undefined ? {} : { stage: String(stage) }),
        text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
        texts: (option) => (Array.isArray(values[option]) ? values[option] : []),
        isOn: (option) => values[option] === true,
      },
    }
  } catch (error) {
    return wrong((error as Error).message)
  }
}
