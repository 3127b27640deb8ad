import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
import type { LineQuota, LineQuotaCount } from '../../core/delivery/quota/ports.ts'
import { withTimeout } from '../../runtime/time-out.ts'

export interface LineQuotaSettings {
  readonly baseUrl: string
  readonly accessToken: () => Promise<string>
  /** Milliseconds after which a call counts as unanswered. */
  readonly deadline: number
  /** Told of every call that did not succeed: its name and the HTTP status, 0 where none came. */
  readonly onFailure: (call: string, status: number) => void
}

/** What LINE answers where a group does not exist or the official account is not in it. */
const notThere = [400, 403, 404]

/** What LINE says of the month's messages and of groups, each call tried once. */
export const lineQuota = (settings: LineQuotaSettings): LineQuota => {
  const ask = async <Answer>(
    call: string,
    question: (line: messagingApi.MessagingApiClient) => Promise<Answer>,
  ): Promise<Answer | { readonly failed: number }> => {
    try {
      const answer = await withTimeout(settings.deadline, client(settings).then(question), undefined)
      if (answer !== undefined) return answer
    } catch (error) {
      const status = error instanceof HTTPFetchError ? error.status : 0
      settings.onFailure(call, status)
      return { failed: status }
    }
    settings.onFailure(call, 0)
    return { failed: 0 }
  }
  return {
    async read() {
      const [quota, consumption] = await Promise.all([
        ask('quota', (line) => line.getMessageQuota()),
        ask('consumption', (line) => line.getMessageQuotaConsumption()),
      ])
      if ('failed' in quota || 'failed' in consumption) return undefined
      const { totalUsage: used } = consumption
      if (quota.type === 'none') return { used }
      return quota.value === undefined ? undefined : { used, limit: quota.value }
    },
    async membersOf(groupId): Promise<LineQuotaCount> {
      const answer = await ask('group size', (line) => line.getGroupMemberCount(groupId))
      if (!('failed' in answer)) return { kind: 'counted', members: answer.count }
      return { kind: notThere.includes(answer.failed) ? 'notThere' : 'unanswered' }
    },
  }
}

const client = async ({
  baseUrl,
  accessToken,
}: LineQuotaSettings): Promise<messagingApi.MessagingApiClient> =>
  new messagingApi.MessagingApiClient({ channelAccessToken: await accessToken(), baseURL: baseUrl })
