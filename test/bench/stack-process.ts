import { resolve } from 'node:path'
import { type Endpoints, readEndpoints } from '../../local/runtime/endpoints.ts'
import { startChild, untilReady } from './child.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const repository = resolve(import.meta.dirname, '../..')

/** Long enough to build everything first (ms). */
const startLimit = 180_000

export interface StackProcess {
  readonly endpoints: Endpoints
  /** What it has printed: progress, and the functions' warnings and errors. */
  output(): string
  end(): Promise<void>
}

/** The stack as `npm start` runs it, in a process of its own on free ports, with data that go when it ends. */
export const startStackProcess = async (): Promise<StackProcess> => {
  const data = temporaryDirectory()
  const child = startChild(process.execPath, ['local/main.ts'], {
    cwd: repository,
    env: { ...process.env, PORT: '0', LINE_PORT: '0', ESS_DATA_DIR: data.path },
  })
  const end = async (): Promise<void> => {
    await child.end()
    data.remove()
  }
  try {
    await untilReady(child, async () => (await readEndpoints(data.path))?.url, startLimit)
    const endpoints = await readEndpoints(data.path)
    if (!endpoints) throw new Error('The stack wrote no endpoints.json')
    return { endpoints, output: child.output, end }
  } catch (error) {
    await end()
    throw error
  }
}
