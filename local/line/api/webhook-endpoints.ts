import * as z from 'zod'
import type { Platform } from '../platform.ts'
import { ok, refuseRequest } from './answer.ts'
import { type Endpoint, withBody } from './endpoint.ts'

const endpointUrl = z
  .url({ protocol: /^https?$/, error: 'Invalid webhook endpoint URL' })
  .max(500, 'Length must be between 0 and 500')

/** The webhook as a bot's own code sees and sets it. */
export function webhookEndpoints({ settings, deliveries, now }: Platform): Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/v2/bot/channel/webhook/endpoint',
      name: 'webhookEndpoint',
      handle: () => {
        const { webhookUrl, webhookActive } = settings.read()
        return webhookUrl === null
          ? refuseRequest(404, 'Not found')
          : ok({ endpoint: webhookUrl, active: webhookActive })
      },
    },
    {
      method: 'PUT',
      path: '/v2/bot/channel/webhook/endpoint',
      name: 'webhookEndpoint',
      body: 'json',
      handle: withBody(z.strictObject({ endpoint: endpointUrl }), ({ endpoint }) => {
        settings.change({ webhookUrl: endpoint })
        deliveries.resume()
        return ok()
      }),
    },
    {
      method: 'POST',
      path: '/v2/bot/channel/webhook/test',
      name: 'webhookTest',
      body: 'json',
      handle: withBody(z.strictObject({ endpoint: endpointUrl.optional() }).optional(), async (body) => {
        const url = body?.endpoint ?? settings.read().webhookUrl
        if (url === null) return refuseRequest(404, 'Not found')
        const { status, error } = await deliveries.call(url, [])
        return ok({
          success: status === 200,
          timestamp: new Date(now()).toISOString(),
          statusCode: status,
          reason: status === 200 ? 'OK' : (error ?? 'ERROR_STATUS_CODE'),
          detail: error ?? String(status),
        })
      }),
    },
  ]
}
