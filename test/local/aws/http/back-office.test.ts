import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LiveServer, livePath, startLive } from '../../../../local/aws/appsync/server.ts'
import { pagesConfig } from '../../../../local/aws/http/back-office.ts'
import { readPages } from '../../../../local/aws/http/pages.ts'
import { type FrontDoor, startFrontDoor } from '../../../../local/aws/http/server.ts'
import { subscribeLive } from '../../../support/live-listener.ts'
import { client, pool } from '../../../support/running-sign-in.ts'

let directory: string
let door: FrontDoor
let live: LiveServer
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pages-'))
  await mkdir(join(directory, 'back-office/assets'), { recursive: true })
  await writeFile(join(directory, 'back-office/index.html'), '<!doctype html>')
  await writeFile(join(directory, 'back-office/assets/app-1a2b.js'), 'export {}')
  live = await startLive(['incidents'], '000000000000')
  live.open({ invoke: async () => ({ kind: 'result', result: { isAuthorized: true } }) })
  door = await startFrontDoor(0)
  door.open({
    routes: [],
    pages: await readPages(directory, {
      '/back-office': { 'content-security-policy': "default-src 'self'" },
    }),
    configFor: pagesConfig(pool('https://issuer.example'), client),
    standIns: { [`${livePath}/`]: live.url },
    account: '000000000000',
    about: {},
  })
})
afterAll(async () => {
  await door.close()
  await live.close()
  await rm(directory, { recursive: true })
})

describe('the back office', () => {
  it.each(['/back-office', '/back-office/', '/back-office/incidents', '/back-office/incidents/ABC'])(
    'is one page at %s',
    async (path) => {
      const answer = await fetch(`${door.url}${path}`)
      expect([answer.status, await answer.text()]).toEqual([200, '<!doctype html>'])
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'")
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    },
  )

  it('has its files, and no page in place of one that is missing', async () => {
    expect((await fetch(`${door.url}/back-office/assets/app-1a2b.js`)).status).toBe(200)
    expect((await fetch(`${door.url}/back-office/assets/app-9z9z.js`)).status).toBe(404)
  })

  it('is told where to sign in and to listen at the name by which it was called', async () => {
    const { host, port } = new URL(door.url)
    const config = async (name: string) => (await fetch(`http://${name}/back-office/config.json`)).json()
    expect(await config(host)).toEqual({
      issuer: 'https://issuer.example',
      clientId: 'pages',
      signInUrl: `http://${host}/_sign-in`,
      liveUrl: `ws://${host}/_live/event/realtime`,
      liveHost: host,
    })
    expect(await config(`localhost:${port}`)).toMatchObject({
      signInUrl: `http://localhost:${port}/_sign-in`,
    })
  })

  it('listens through the front door, and hears when that is shut', async () => {
    const who = { host: 'x', Authorization: 'x' }
    const url = `${door.url.replace('http', 'ws')}${livePath}/event/realtime`
    const listener = await subscribeLive(url, who, '/incidents/all')
    expect(listener.messages.at(-1)).toMatchObject({ type: 'subscribe_success' })
    await door.close()
    expect(await listener.ended).toBe(1006)
  })
})
