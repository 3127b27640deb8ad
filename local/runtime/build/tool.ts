import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { StartProblem } from '../problem.ts'

/** Runs a Node program of the repository to its end. Throws its own output where it fails. */
export const runTool = (
  what: string,
  root: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> =>
  new Promise((resolve, reject) => {
    const path = [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
    const { NODE_OPTIONS: _own, ...inherited } = process.env
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...inherited, ...environment, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const stopWithUs = (): void => void child.kill()
    process.once('exit', stopWithUs)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', (error) => reject(new StartProblem(`${what} could not be built: ${error.message}`)))
    child.on('close', (code) => {
      process.off('exit', stopWithUs)
      if (code === 0) return resolve()
      reject(new StartProblem(`${what} could not be built:\n${output.trim()}`))
    })
  })
