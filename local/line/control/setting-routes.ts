import type { Hono } from 'hono'
import type { LineEnv } from '../api/endpoint.ts'
import type { Platform } from '../platform.ts'
import { settingsChange } from '../settings.ts'
import { readControl } from './read-control.ts'

export function settingRoutes(app: Hono<LineEnv>, { settings, deliveries }: Platform): void {
  app.get('/_line/settings', (context) => context.json(settings.read()))
  app.put('/_line/settings', async (context) => {
    const { value, message } = await readControl(context.req, settingsChange)
    if (message !== undefined) return context.json({ message }, 400)
    const changed = settings.change(value)
    if (value.webhookUrl !== undefined || value.webhookActive !== undefined) deliveries.resume()
    return context.json(changed)
  })
}
