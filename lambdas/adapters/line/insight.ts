import { HTTPFetchError, insight } from '@line/bot-sdk'
import type { LineInsight } from '../../core/figures/friends/line-followers.ts'
import { withTimeout } from '../../runtime/time-out.ts'
import type { LineQuotaSettings } from './quota.ts'

/** What LINE's statistics say, asked once; an account with few friends has none. */
export const lineInsight = (settings: LineQuotaSettings): LineInsight => ({
  async followersOn(day) {
    try {
      const answer = await withTimeout(settings.deadline, ask(settings, day), undefined)
      if (answer === undefined) settings.onFailure('followers', 0)
      const { status, followers, targetedReaches, blocks } = answer ?? {}
      if (status !== 'ready' || followers === undefined) return undefined
      return { day, followers, targetedReaches: targetedReaches ?? 0, blocks: blocks ?? 0 }
    } catch (error) {
      settings.onFailure('followers', error instanceof HTTPFetchError ? error.status : 0)
      return undefined
    }
  },
})

const ask = async ({ baseUrl, accessToken }: LineQuotaSettings, day: string) => {
  const client = new insight.InsightClient({ channelAccessToken: await accessToken(), baseURL: baseUrl })
  return client.getNumberOfFollowers(day.replaceAll('-', ''))
}
