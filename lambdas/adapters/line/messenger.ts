import { HTTPFetchError, messagingApi } from '@line/bot-sdk'
import * as z from 'zod/mini'
import type { ReporterMessenger } from '../../core/conversation/ports.ts'
import type { NoticeMessenger } from '../../core/delivery/ports.ts'
import type { PushOutcome } from '../../core/report/model.ts'
import type { GroupMessenger } from '../../core/responses/ports.ts'
import { catalogues } from '../../core/texts/catalogues.ts'
import { withTimeout } from '../../runtime/time-out.ts'
import { renderNotice } from './flex/notices.ts'
import { oneLine } from './flex/one-line.ts'
import { renderGroupAnswer } from './groups/group-answers.ts'
import { renderPrompts } from './reporter/prompts.ts'
import { richMenuAlias } from './rich-menu.ts'

/** LINE towards reporters and groups. Returns what LINE answered and never throws because of LINE. */
export type Messenger = ReporterMessenger & NoticeMessenger & GroupMessenger

export interface LineSettings {
  readonly baseUrl: string
  /** Where the links to files lead that a notice passes on. */
  readonly filesBaseUrl: string
  /** Asked for on every call, so that a rotated token is taken up; `renew` forgets what was remembered. */
  readonly accessToken: (renew: boolean) => Promise<string>
  /** Milliseconds after which a call counts as unanswered: somebody waits for a reply, nobody for a push. */
  readonly replyDeadline: number
  readonly pushDeadline: number
  /** Told of every call to LINE: its name, the HTTP status (0 where none came) and LINE's request id. */
  readonly onCall: (name: string, status: number, requestId: string | undefined) => void
}

/** How long somebody waits for LINE to say who they are: a citizen's language, a member's name (ms). */
const profileDeadline = 400

/** Twice what LINE lets people call themselves (characters). */
const longestName = 40

/** LINE's Messaging API behind the core's port. A call is tried once; trying again is the outbox's work. */
export const lineMessenger = (settings: LineSettings): Messenger => {
  const client = async (): Promise<messagingApi.MessagingApiClient> =>
    new messagingApi.MessagingApiClient({
      channelAccessToken: await settings.accessToken(false),
      baseURL: settings.baseUrl,
    })
  const attempt = async (
    name: string,
    deadline: number,
    send: (line: messagingApi.MessagingApiClient) => Promise<{ httpResponse: Response; body?: unknown }>,
  ): Promise<PushOutcome> => {
    try {
      const answer = await withTimeout(deadline, client().then(send), undefined)
      if (!answer) throw new Error(`No answer within ${deadline} ms`)
      const { httpResponse } = answer
      const requestId = httpResponse.headers.get('x-line-request-id') ?? undefined
      settings.onCall(name, httpResponse.status, requestId)
      return taken(requestId, answer.body)
    } catch (error) {
      return outcomeOf(error, name, settings)
    }
  }
  return {
    reply: (replyToken, language, prompts) =>
      attempt('reply', settings.replyDeadline, (line) =>
        line.replyMessageWithHttpInfo({ replyToken, messages: renderPrompts(prompts, catalogues[language]) }),
      ),
    push: (userId, language, prompts, retryKey) =>
      attempt('push', settings.pushDeadline, (line) =>
        line.pushMessageWithHttpInfo(
          { to: userId, messages: renderPrompts(prompts, catalogues[language]) },
          retryKey,
        ),
      ),
    notify: (report, notice, talks) =>
      attempt('push', settings.pushDeadline, (line) =>
        line.pushMessageWithHttpInfo(
          {
            to: notice.to.kind === 'unit' ? notice.to.groupId : report.reporter.userId,
            messages: renderNotice(report, notice, talks, settings.filesBaseUrl),
            ...(notice.isSilent && { notificationDisabled: true }),
          },
          notice.retryKey,
        ),
      ),
    replyInGroup: (replyToken, answer) =>
      attempt('reply', settings.replyDeadline, (line) =>
        line.replyMessageWithHttpInfo({ replyToken, messages: renderGroupAnswer(answer) }),
      ),
    pushToGroup: (groupId, answer, retryKey) =>
      attempt('push', settings.pushDeadline, (line) =>
        line.pushMessageWithHttpInfo({ to: groupId, messages: renderGroupAnswer(answer) }, retryKey),
      ),
    async memberName(groupId, userId) {
      const asked = client().then((line) => line.getGroupMemberProfile(groupId, userId))
      const profile = await withTimeout(profileDeadline, asked.catch(notAnswered), undefined)
      return profile && (oneLine(profile.displayName, longestName) || undefined)
    },
    async showMenu(userId, language) {
      await attempt('rich menu', settings.replyDeadline, async (line) => {
        const { richMenuId } = await line.getRichMenuAlias(richMenuAlias(language))
        return line.linkRichMenuIdToUserWithHttpInfo(userId, richMenuId)
      })
    },
    async languageOf(userId) {
      const asked = client().then((line) => line.getProfile(userId))
      const profile = await withTimeout(profileDeadline, asked.catch(notAnswered), undefined)
      if (!profile) return { isKnown: false }
      return { isKnown: true, ...(profile.language && { language: profile.language }) }
    },
  }
}

const outcomeOf = async (error: unknown, name: string, settings: LineSettings): Promise<PushOutcome> => {
  if (!(error instanceof HTTPFetchError)) {
    settings.onCall(name, 0, undefined)
    return { kind: 'retryLater', reason: 'unavailable' }
  }
  const { status, headers, body } = error
  settings.onCall(name, status, headers.get('x-line-request-id') ?? undefined)
  const accepted = headers.get('x-line-accepted-request-id') ?? undefined
  if (status === 409) return taken(accepted, body)
  if (status === 429) {
    return body.includes('monthly limit')
      ? { kind: 'refused', reason: 'monthlyLimit' }
      : { kind: 'retryLater', reason: 'unavailable' }
  }
  if (status === 401) {
    // The token was rotated, or is wrong: the next attempt reads it anew.
    await settings.accessToken(true)
    return { kind: 'retryLater', reason: 'unauthorised' }
  }
  if (status === 400) return { kind: 'refused', reason: 'badRequest' }
  if (status === 403) return { kind: 'refused', reason: 'forbidden' }
  if (status === 404) return { kind: 'refused', reason: 'notFound' }
  return { kind: 'retryLater', reason: 'unavailable' }
}

const sentMessages = z.object({ sentMessages: z.array(z.object({ id: z.string() })) })

/** LINE names the messages it took, now or under this retry key before. */
const taken = (requestId: string | undefined, body: unknown): PushOutcome => {
  const sent = sentMessages.safeParse(typeof body === 'string' ? parseJson(body) : body)
  return {
    kind: 'accepted',
    ...(requestId && { requestId }),
    ...(sent.success && { messageIds: sent.data.sentMessages.map(({ id }) => id) }),
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const notAnswered = (): undefined => undefined
