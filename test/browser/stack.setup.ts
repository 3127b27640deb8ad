import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startStack } from '../../local/stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the stack's front door is. */
    stackUrl: string
  }
}

/** One stack for all files, on free ports and with data of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'ess-browser-'))
  // Nobody acknowledges most of these reports, and their ladders would open one group after another.
  const stack = await startStack({ port: 0, linePort: 0, dataDirectory, ladder: 'stations:3600' })
  project.provide('stackUrl', stack.url)
  return async () => {
    await stack.close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
