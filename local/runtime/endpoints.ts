import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServiceEndpoints } from '../aws/lambda/environment.ts'

/**
 * Where a running stack's parts are, in `<data directory>/endpoints.json` for as long as it runs.
 * Operator commands read it to work on the local table; any AWS SDK works on these addresses with any
 * credentials. A stack that was killed leaves the file behind: `pid` tells whether it still runs.
 */
export interface Endpoints {
  readonly pid: number
  /** The front door, such as `http://localhost:8080`. */
  readonly url: string
  /** The fake LINE platform. */
  readonly lineUrl: string
  readonly region: string
  readonly services: ServiceEndpoints
  /** Table names by logical id in the template. */
  readonly tables: Readonly<Record<string, string>>
  readonly userPools: readonly string[]
  /** Queue addresses by queue name. */
  readonly queues: Readonly<Record<string, string>>
}

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'endpoints.json')

/** Whoever reads meanwhile finds the whole file or none. */
export const writeEndpoints = async (dataDirectory: string, endpoints: Endpoints): Promise<void> => {
  const file = fileIn(dataDirectory)
  await writeFile(`${file}.new`, JSON.stringify(endpoints, null, 2))
  await rename(`${file}.new`, file)
}

export const forgetEndpoints = (dataDirectory: string): Promise<void> =>
  rm(fileIn(dataDirectory), { force: true })

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The endpoints of the stack that runs on this data directory; undefined where none does. */
export const readEndpoints = async (dataDirectory: string): Promise<Endpoints | undefined> => {
  const text = await readFile(fileIn(dataDirectory), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const endpoints = JSON.parse(text) as Endpoints
  return isAlive(endpoints.pid) ? endpoints : undefined
}
