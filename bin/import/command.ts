import type { ParseArgsOptionsConfig } from 'node:util'
import type { Language } from '../../lambdas/core/shared/language.ts'
import { NoTable } from '../units/table.ts'
import { messages } from './messages.ts'
import { type Options, readOptions } from './options.ts'

/** What a command leaves to its shell: 0 done, 1 bad rows or interrupted work, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

export interface CommandOutput {
  readonly print: (line: string) => void
  readonly complain: (line: string) => void
}

/** The command was given something that it cannot take; the message says what. */
export class WrongUse extends Error {}

/**
 * Runs an operator's command: reads its options, helps where asked or used wrongly, and says where no store is or
 * what has stopped it. Every command can be given again.
 */
export const runCommand = async (
  args: readonly string[],
  { own, help }: { readonly own: ParseArgsOptionsConfig; readonly help: Readonly<Record<Language, string>> },
  { print, complain }: CommandOutput,
  run: (options: Options) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const read = readOptions(args, own)
  if (read.use === 'help') {
    print(help[read.language])
    return 0
  }
  const wrong = (message: string, language: Language): ExitCode => {
    complain(message)
    complain(help[language])
    return 2
  }
  if (read.use === 'wrong') return wrong(read.message, read.language)
  const { options } = read
  try {
    return await run(options)
  } catch (error) {
    if (error instanceof WrongUse) return wrong(error.message, options.language)
    const say = messages[options.language]
    if (error instanceof NoTable) {
      complain(say.noTable(options.stage, error.message))
      return 2
    }
    complain(say.stopped(error instanceof Error ? `${error.name}: ${error.message}` : String(error)))
    return 1
  }
}
