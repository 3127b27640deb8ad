import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import type { Unit } from '../../../lambdas/core/shared/unit.ts'
import { BodyTooLarge, bodyOf, type Listening, listen } from '../../runtime/loopback.ts'
import { type LocationFault, LocationFaults, type Operation } from './faults.ts'
import { invalid, LocationRefusal } from './refusal.ts'
import { createSearches } from './searches.ts'

/** The SDK's client needs `disableHostPrefix: true` with its address. */
export interface LocationServer extends Listening {
  readonly faults: LocationFaults
}

interface LocationServerOptions {
  /** Its stations are what the place index knows. */
  readonly roster: readonly Unit[]
  /** The place indexes that exist; any name is one where this is absent. */
  readonly placeIndexes?: readonly string[]
  /** 0, the default, takes a free one. */
  readonly port?: number
}

/** Far more than any request of the service, in bytes. */
const largestBody = 64 * 1024

const jsonOf = async (request: IncomingMessage): Promise<unknown> => {
  const body = (await bodyOf(request, largestBody)).toString('utf8')
  try {
    return JSON.parse(body === '' ? '{}' : body)
  } catch {
    throw invalid('CannotParse', 'The body is not JSON')
  }
}

const operationPath = /^\/places\/v0\/indexes\/([-.\w]{1,100})\/search\/(position|text)$/

/** Requests are signed for the service `geo` or carry an API key. The signature itself is not checked. */
const isSigned = (request: IncomingMessage, key: string | null): boolean =>
  key !== null ||
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[^/]+\/geo\//.test(request.headers.authorization ?? '')

const respond = (response: ServerResponse, status: number, body: object, type?: string): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-amzn-requestid': randomUUID(),
    ...(type && { 'x-amzn-errortype': type }),
  })
  response.end(JSON.stringify(body))
}

const refusalOf = (error: unknown): LocationRefusal => {
  if (error instanceof LocationRefusal) return error
  if (error instanceof BodyTooLarge)
    return new LocationRefusal(413, 'RequestEntityTooLargeException', error.message)
  if (error instanceof z.ZodError) return invalid('FieldValidationFailed', z.prettifyError(error))
  return new LocationRefusal(500, 'InternalServerException', String(error))
}

/** What an injected fault does to a call: nothing, a wait (which keeps no process alive), or a refusal. */
const suffer = async (faults: LocationFaults, operation: Operation): Promise<void> => {
  const fault = faults.meet(operation)
  switch (fault?.kind) {
    case undefined:
      return
    case 'delay':
      return pause(fault.delayMs, undefined, { ref: false })
    case 'hang':
      return pause(2 ** 31 - 1, undefined, { ref: false })
    case 'internal':
      throw new LocationRefusal(500, 'InternalServerException', 'Something went wrong on our side')
    case 'throttle':
      throw new LocationRefusal(429, 'ThrottlingException', 'Rate exceeded')
    case 'accessDenied':
      throw new LocationRefusal(403, 'AccessDeniedException', 'Not authorized to perform this operation')
  }
}

/**
 * Amazon Location's place searches (API version 2020-11-19) on 127.0.0.1, over open data: provinces by their
 * outlines, districts and police stations by the roster. `POST /_location/faults` adds a fault, `DELETE` clears them.
 */
export const createLocationServer = async (options: LocationServerOptions): Promise<LocationServer> => {
  const searches = createSearches(options.roster)
  const faults = new LocationFaults()

  const control = async (request: IncomingMessage): Promise<object> => {
    if (request.method === 'DELETE') faults.clear()
    else if (request.method === 'POST') faults.add((await jsonOf(request)) as LocationFault)
    else throw new LocationRefusal(405, 'MethodNotAllowed', 'POST adds a fault, DELETE clears them')
    return {}
  }

  const answer = async (request: IncomingMessage): Promise<object> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/_location/faults') return control(request)
    const [, index, operation] = operationPath.exec(url.pathname) ?? []
    if (request.method !== 'POST' || index === undefined) {
      throw new LocationRefusal(
        404,
        'UnknownOperationException',
        `${request.method} ${url.pathname} is not served here`,
      )
    }
    const body = await jsonOf(request)
    if (!isSigned(request, url.searchParams.get('key'))) {
      throw new LocationRefusal(403, 'MissingAuthenticationTokenException', 'Missing Authentication Token')
    }
    await suffer(faults, operation as Operation)
    if (options.placeIndexes !== undefined && !options.placeIndexes.includes(index)) {
      throw new LocationRefusal(404, 'ResourceNotFoundException', `Place index ${index} was not found`)
    }
    return searches[operation as Operation](body)
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (body) => respond(response, 200, body),
      (error: unknown) => {
        const { status, body, type } = refusalOf(error)
        respond(response, status, body, type)
      },
    )
  })
  return { ...(await listen(server, options.port ?? 0)), faults }
}
