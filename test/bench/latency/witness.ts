import { responderTexts } from '../../../lambdas/core/texts/responders.ts'
import { th } from '../../../lambdas/core/texts/th.ts'
import type { UnitKind } from '../../../lambdas/core/unit.ts'
import { caseCodeIn, type Entry } from '../../support/running-stack.ts'

/** What became visible of one report, in epoch ms by the LINE platform's clock, which is this machine's. */
export interface Sighting {
  /** The reply to the last tap. */
  repliedAt?: number
  code?: string
  reportId?: string
  /** When each kind of unit had the card in its group. */
  readonly cardAt: Partial<Record<UnitKind, number>>
  /** When the reporter was told who has it. */
  readonly toldAt?: number
}

/** Sees all chats through the one stream that a simulator page reads too, so that nothing is asked for while it matters. */
export interface Witness {
  /** From now on, what this citizen is told counts. */
  expect(userId: string): void
  /** The sighting once station and reporter know, or what there is of it when patience ends (ms). */
  whole(userId: string, patience: number): Promise<Sighting>
  close(): Promise<void>
}

interface Draft {
  repliedAt?: number
  code?: string
  toldAt?: number
}

interface Card {
  reportId: string | undefined
  readonly at: Partial<Record<UnitKind, number>>
}

export const openWitness = async (
  lineUrl: string,
  kinds: ReadonlyMap<string, UnitKind>,
): Promise<Witness> => {
  const told = new Map<string, Draft>()
  const cards = new Map<string, Card>()
  const stop = new AbortController()
  let news = Promise.withResolvers<void>()

  const takeGroup = (kind: UnitKind, { at, via, messages }: Entry): void => {
    const alt: unknown = messages[0]?.altText
    const code = caseCodeIn([{ at, via, messages: [alt] }])
    if (via !== 'push' || !code || alt !== responderTexts.preview(code)) return
    const card = cards.get(code) ?? { reportId: undefined, at: {} }
    card.reportId ??= /[&?]r=([^&"]+)/.exec(JSON.stringify(messages))?.[1]
    card.at[kind] ??= at
    cards.set(code, card)
  }
  const takeUser = (draft: Draft, entry: Entry): void => {
    if (entry.via === 'event') return
    const code = caseCodeIn([entry])
    if (!code) return
    draft.code ??= code
    if (JSON.stringify(entry.messages).includes(th.delivered.title)) draft.toldAt ??= entry.at
    else draft.repliedAt ??= entry.at
  }
  const take = ({ chatId, entry }: { chatId: string; entry: Entry }): void => {
    const kind = kinds.get(chatId)
    const draft = told.get(chatId)
    if (kind) takeGroup(kind, entry)
    if (draft) takeUser(draft, entry)
    news.resolve()
    news = Promise.withResolvers()
  }
  const sighting = (userId: string): Sighting => {
    const draft = told.get(userId) ?? {}
    const card = cards.get(draft.code ?? '')
    return { ...draft, ...(card?.reportId && { reportId: card.reportId }), cardAt: card?.at ?? {} }
  }

  const response = await fetch(`${lineUrl}/_line/stream`, { signal: stop.signal })
  const following = follow(response, take).catch((error) => {
    if (!stop.signal.aborted) throw error
  })
  return {
    expect: (userId) => void told.set(userId, {}),
    async whole(userId, patience) {
      const late = AbortSignal.timeout(patience)
      const tooLate = new Promise<void>((resolve) => late.addEventListener('abort', () => resolve()))
      for (;;) {
        const seen = sighting(userId)
        if (late.aborted || (seen.cardAt.station && seen.toldAt)) return seen
        await Promise.race([news.promise, tooLate, following])
      }
    },
    async close() {
      stop.abort()
      await following
    },
  }
}

const follow = async (response: Response, take: (data: { chatId: string; entry: Entry }) => void) => {
  let rest = ''
  for await (const text of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('data: ')) take(JSON.parse(line.slice('data: '.length)))
  }
}
