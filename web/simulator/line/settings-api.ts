import * as z from 'zod/mini'
import { ask, withJson } from './control-api.ts'

const settingsSchema = z.object({ groupUserIds: z.enum(['always', 'messages', 'never']) })

/** Which events of groups name the person to the bot. */
export type GroupUserIds = z.infer<typeof settingsSchema>['groupUserIds']

export const readGroupUserIds = async (): Promise<GroupUserIds> =>
  (await ask(settingsSchema, 'settings')).groupUserIds

export const changeGroupUserIds = async (groupUserIds: GroupUserIds): Promise<GroupUserIds> =>
  (await ask(settingsSchema, 'settings', withJson('PUT', { groupUserIds }))).groupUserIds
