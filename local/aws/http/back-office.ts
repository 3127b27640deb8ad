import type { IncomingMessage, ServerResponse } from 'node:http'
import { livePath } from '../appsync/server.ts'
import { signInPath } from '../template/identities.ts'
import type { PoolClientSettings, UserPoolSettings } from '../template/user-pools.ts'
import { answerJson } from './http-api.ts'
import type { PageFiles } from './pages.ts'

export const backOfficePath = '/back-office'

/** What the pages need to know of the stage, which CloudFront serves as `config.json`. */
export interface LocalPagesConfig {
  readonly issuer: string
  readonly clientId: string
  readonly signInUrl: string
  readonly liveUrl: string
  readonly liveHost: string
  /** The style of the base map, with a key; without it the pages show the provinces alone. */
  readonly tiles?: string
}

/** At whatever name this machine was called: all that the pages speak to is at their own origin. */
export const pagesConfig =
  (pool: UserPoolSettings, client: PoolClientSettings) =>
  (host: string): LocalPagesConfig => ({
    issuer: pool.issuer,
    clientId: client.id,
    signInUrl: `http://${host}${signInPath}`,
    liveUrl: `ws://${host}${livePath}/event/realtime`,
    liveHost: host,
  })

/**
 * Answers below `/back-office` as CloudFront does: what has no ending is a page of the application, which finds its way
 * by itself. False for all other paths.
 */
export const serveBackOffice = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  pages: PageFiles | undefined,
  configFor: ((host: string) => LocalPagesConfig) | undefined,
): boolean => {
  if (path === backOfficePath) {
    response.writeHead(302, { location: `${backOfficePath}/` }).end()
    return true
  }
  if (!path.startsWith(`${backOfficePath}/`)) return false
  if (path === `${backOfficePath}/config.json` && configFor) {
    response.setHeader('cache-control', 'no-cache')
    answerJson(response, 200, configFor(request.headers.host ?? 'localhost'))
    return true
  }
  const isFile = path.split('/').at(-1)?.includes('.')
  return pages?.serve(request, response, isFile ? path : `${backOfficePath}/index.html`) ?? false
}
