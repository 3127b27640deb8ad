import { readLadder } from '../../lambdas/core/report/ladder.ts'
import type { StackOptions } from '../stack.ts'
import { StartProblem } from './problem.ts'

const portOf = (name: string, value: string | undefined, fallback: number): number => {
  const port = value === undefined || value === '' ? fallback : Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StartProblem(`${name} must be a port from 0 to 65535, not "${value}".`)
  }
  return port
}

const secondsOf = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined || value === '') return undefined
  const seconds = Number(value)
  if (!(seconds > 0)) throw new StartProblem(`${name} must be a number of seconds above 0, not "${value}".`)
  return seconds
}

const isOn = (name: string, value: string | undefined): boolean => {
  if (value !== undefined && !['', 'on', 'off'].includes(value))
    throw new StartProblem(`${name} must be on or off, not "${value}".`)
  return value === 'on'
}

const ladderOf = (name: string, value: string | undefined): string | undefined => {
  if (value === undefined || value === '') return undefined
  try {
    readLadder(value)
  } catch {
    throw new StartProblem(
      `${name} must be a rising ladder such as stations:5,centre:10,command:15, not "${value}".`,
    )
  }
  return value
}

/** The settings of `npm start`, all of them optional; `docs/local.md` explains each. Throws a `Problem`. */
export const readSettings = (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StackOptions => {
  const unknown = args.filter((arg) => arg !== '--fresh')
  if (unknown.length > 0) throw new StartProblem(`Unknown: ${unknown.join(' ')}. The only option is --fresh.`)
  const scheduleSeconds = secondsOf('ESS_SCHEDULE_SECONDS', environment.ESS_SCHEDULE_SECONDS)
  const ladder = ladderOf('ESS_LADDER', environment.ESS_LADDER)
  return {
    port: portOf('PORT', environment.PORT, 8080),
    linePort: portOf('LINE_PORT', environment.LINE_PORT, 8081),
    dataDirectory: environment.ESS_DATA_DIR || '.ess-data',
    fresh: args.includes('--fresh'),
    verbose: environment.ESS_LOG === 'debug',
    ...(scheduleSeconds ? { scheduleMinuteMs: scheduleSeconds * 1000 } : {}),
    ...(ladder ? { ladder } : {}),
    texts: isOn('ESS_SMS', environment.ESS_SMS),
  }
}
