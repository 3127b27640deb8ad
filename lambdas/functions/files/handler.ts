import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { type OpenPorts, openFile } from '../../core/delivery/files/open.ts'
import { notOpened } from './not-opened.ts'

/** Nobody keeps the answer, no search engine shows it, and where it leads does not learn the link. */
const headers = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
} as const

const page = (statusCode: 404 | 410): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...headers, ...notOpened.headers },
  body: notOpened.body,
})

/** `GET /files/{token}`: leads to the file for some minutes, or says that it does not. Opening uses nothing up. */
export const createFilesHandler =
  (ports: OpenPorts) =>
  async (request: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const opened = await openFile(request.pathParameters?.token, ports)
    switch (opened.kind) {
      case 'open':
        return { statusCode: 302, headers: { ...headers, location: opened.url } }
      case 'expired':
        return page(410)
      case 'unknown':
        return page(404)
    }
  }
