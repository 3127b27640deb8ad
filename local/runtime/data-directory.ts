import { existsSync } from 'node:fs'
import { access, constants, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readEndpoints } from './endpoints.ts'
import { type ExclusiveLock, tryLock } from './exclusive-lock.ts'
import { StartProblem } from './problem.ts'

/** A directory without this file is somebody else's: nothing in it is written or deleted. */
const marker = 'ESS-HELP-ME-DATA'
const markerText = 'The data of ESS Help Me on one machine. "npm start -- --fresh" deletes this directory.\n'
const lockFile = 'lock'

export interface DataDirectory {
  readonly path: string
  file(name: string): string
  /** The JSON in a file, made once and kept: where making it fails, the next run makes it again. */
  keep<T>(name: string, make: () => T | Promise<T>): Promise<T>
  /** Lets the next run in. */
  close(): void
}

const isEmpty = async (path: string): Promise<boolean> => (await readdir(path)).length === 0

/**
 * Opens or makes the directory in which a stack keeps everything, for one stack at a time.
 * `fresh` empties it first. Throws a `Problem` where it belongs to something else, is in use or not writable.
 */
export const openDataDirectory = async (path: string, fresh: boolean): Promise<DataDirectory> => {
  try {
    // What people report is nobody else's business on a shared machine.
    await mkdir(path, { recursive: true, mode: 0o700 })
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartProblem(`The data directory ${path} cannot be written: ${(error as Error).message}`)
  }
  const file = (name: string): string => join(path, name)
  if (!existsSync(file(marker)) && !(await isEmpty(path))) {
    throw new StartProblem(
      `${path} holds something else than data of ESS Help Me. Set ESS_DATA_DIR to a directory of its own.`,
    )
  }
  await writeFile(file(marker), markerText)
  const lock: ExclusiveLock | undefined = tryLock(file(lockFile))
  if (!lock) {
    const { url = '' } = (await readEndpoints(path)) ?? {}
    throw new StartProblem(
      `Another run uses ${path}${url && ` (${url})`}. Stop it first, or set ESS_DATA_DIR, PORT and LINE_PORT.`,
    )
  }
  if (fresh) {
    for (const name of await readdir(path)) {
      if (name !== marker && !name.startsWith(lockFile)) {
        await rm(file(name), { recursive: true, force: true })
      }
    }
  }
  return {
    path,
    file,
    async keep<T>(name: string, make: () => T | Promise<T>): Promise<T> {
      const kept = await readFile(file(name), 'utf8').catch(() => undefined)
      if (kept !== undefined) return JSON.parse(kept) as T
      const made = await make()
      // Under its own name only once it is whole: the process may be killed in between.
      await writeFile(file(`${name}.new`), JSON.stringify(made, null, 2), { mode: 0o600 })
      await rename(file(`${name}.new`), file(name))
      return made
    },
    close: () => lock.release(),
  }
}
