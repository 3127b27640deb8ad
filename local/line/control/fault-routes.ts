import type { Hono } from 'hono'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import { faultRequest } from '../state/faults.ts'
import { readControl } from './read-control.ts'

export function faultRoutes(
  app: Hono<LineEnv>,
  { faults }: Platform,
  endpointNames: readonly string[],
): void {
  app.get('/_line/faults', (context) => context.json({ faults: faults.list() }))
  app.post('/_line/faults', async (context) => {
    const { value, message } = await readControl(context.req, faultRequest)
    if (message !== undefined) return context.json({ message }, 400)
    if (value.endpoint !== '*' && !endpointNames.includes(value.endpoint))
      return context.json({ message: `endpoint is * or one of: ${endpointNames.join(', ')}` }, 400)
    return context.json({ fault: faults.add(value) }, 201)
  })
  app.delete('/_line/faults', (context) => {
    faults.clear()
    return context.json({})
  })
  app.delete('/_line/faults/:id', (context) => {
    faults.clear(context.req.param('id'))
    return context.json({})
  })
}
