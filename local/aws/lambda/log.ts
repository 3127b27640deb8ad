import { createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/** Takes a line that a function wrote. */
export type TakeLine = (label: string, line: string, stream: 'out' | 'error') => void

export interface FunctionLog {
  readonly take: TakeLine
  close(): Promise<void>
}

const loud = new Set(['WARN', 'ERROR', 'CRITICAL', 'FATAL'])

/** A line is worth showing where its JSON says so, or where it is no JSON and went to stderr. */
export const isLoud = (line: string, stream: 'out' | 'error'): boolean => {
  if (!line.startsWith('{')) return stream === 'error'
  try {
    const { level } = JSON.parse(line) as { level?: unknown }
    return typeof level === 'string' ? loud.has(level.toUpperCase()) : stream === 'error'
  } catch {
    return stream === 'error'
  }
}

const longestBytes = 20 * 1024 * 1024

/** Keeps one log of the past besides the one that grows. */
const startANewOne = async (path: string): Promise<void> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > longestBytes) await rename(path, `${path}.old`)
}

/** Keeps all lines in a file and shows warnings and errors, or everything where `verbose`. */
export const openFunctionLog = async (options: {
  readonly path: string
  readonly verbose: boolean
  readonly show: (line: string) => void
}): Promise<FunctionLog> => {
  await startANewOne(options.path)
  const file = createWriteStream(options.path, { flags: 'a' })
  return {
    take(label, line, stream) {
      file.write(`${new Date().toISOString()} [${label}] ${line}\n`)
      if (options.verbose || isLoud(line, stream)) options.show(`[${label}] ${line}`)
    },
    async close() {
      file.end()
      await finished(file)
    },
  }
}
