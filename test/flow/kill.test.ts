import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build } from '../../local/runtime/build/build.ts'
import {
  bangkok,
  type Control,
  caseCodeIn,
  citizen,
  codeOnceDelivered,
  control,
  eventually,
  fullReport,
  nearest,
} from '../support/running-stack.ts'

const repository = resolve(import.meta.dirname, '../..')
let dataDirectory: string
let running: ChildProcess | undefined

beforeAll(async () => {
  await build(repository, () => undefined)
  dataDirectory = await mkdtemp(join(tmpdir(), 'ess-kill-'))
})
afterAll(async () => {
  if (running) await kill()
  await rm(dataDirectory, { recursive: true, force: true })
})

/** `npm start` as a process of its own; ready when it says where its parts are. */
const start = async (): Promise<Control> => {
  const child = spawn(process.execPath, [join(repository, 'local/main.ts')], {
    cwd: repository,
    // Nobody acknowledges here, and nobody is to be reminded.
    env: {
      ...process.env,
      PORT: '0',
      LINE_PORT: '0',
      ESS_DATA_DIR: dataDirectory,
      ESS_LADDER: 'stations:3600',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running = child
  const endpoints = await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`)
      try {
        const found = JSON.parse(await readFile(join(dataDirectory, 'endpoints.json'), 'utf8'))
        const { status } = await fetch(`${found.url}/health`)
        return found.pid === child.pid && status === 200 ? found : undefined
      } catch {
        return undefined
      }
    },
    (found) => found !== undefined,
    90_000,
  )
  return control(endpoints.lineUrl)
}

const kill = async (): Promise<void> => {
  const child = running as ChildProcess
  running = undefined
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** How long after the last tap the process is killed: while it takes in, routes, pushes and writes down. */
const moments = [0, 15, 40, 80, 150, 300]

it('kill -9 at any moment loses no accepted report and notifies no group twice', {
  timeout: 300_000,
}, async () => {
  let stack = await start()
  const users: string[] = []
  for (const [round, milliseconds] of moments.entries()) {
    const user = citizen(`killed-${round}`)
    users.push(user)
    for (const event of fullReport(user, bangkok).slice(0, 3)) await stack.post([event])
    const lastTap = stack.post(fullReport(user, bangkok).slice(3)).catch(() => [])
    await new Promise((resolveWait) => setTimeout(resolveWait, milliseconds))
    await kill()
    await lastTap
    stack = await start()
  }
  const codes = await Promise.all(users.map((user) => codeOnceDelivered(stack, user, 120_000)))
  expect(new Set(codes).size).toBe(users.length)
  for (const kind of ['station', 'centre191', 'team'] as const) {
    const unit = nearest(kind, bangkok)
    const codesInGroup = (await stack.entries(unit.lineGroupId as string)).flatMap((entry) =>
      entry.via === 'push' ? (caseCodeIn([entry]) ?? []) : [],
    )
    expect(codesInGroup.toSorted()).toEqual(codes.toSorted())
  }
})
