import { randomBytes } from 'node:crypto'
import { messagingApi } from '@line/bot-sdk'
import { setUpRichMenus } from '../../bin/line/rich-menu.ts'

/** What LINE gives for a channel. Its JSON is the secret that the functions read. */
export interface LocalLineChannel {
  readonly channelSecret: string
  readonly channelAccessToken: string
}

/** A channel that the functions and the LINE platform of one machine share. */
export const newChannel = (): LocalLineChannel => ({
  channelSecret: randomBytes(16).toString('hex'),
  channelAccessToken: randomBytes(96).toString('base64'),
})

/** What `npm run line:setup` does at LINE, so that the menu is the real one. */
export const setUpMenus = (baseURL: string, { channelAccessToken }: LocalLineChannel): Promise<unknown> => {
  const client = { baseURL, channelAccessToken }
  return setUpRichMenus({
    api: new messagingApi.MessagingApiClient(client),
    blob: new messagingApi.MessagingApiBlobClient(client),
  })
}
