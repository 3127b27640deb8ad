import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useReducer,
  useRef,
} from 'react'
import { keys } from '../api/keys.ts'
import { useSession } from '../session/session.tsx'
import { gathered } from './gathered.ts'
import { keepConnected } from './keep-connected.ts'
import { afterMoment, type LiveState } from './live-state.ts'
import { type LiveChange, liveChannelOf } from './protocol.ts'

type Listener = (changes: readonly LiveChange[]) => void

interface Live {
  readonly state: LiveState
  readonly listeners: Set<Listener>
}

const LiveContext = createContext<Live>({ state: 'connecting', listeners: new Set() })

/** Changes that come within this time are told together (ms). */
const gatheredFor = 300

const whenOnline = (listener: () => void) => {
  addEventListener('online', listener)
  return () => removeEventListener('online', listener)
}

/** Listens for what changes where the account reaches, and has what is shown asked for anew where something was missed. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const { config, tokens, me } = useSession()
  const queries = useQueryClient()
  const [state, onMoment] = useReducer(afterMoment, 'connecting')
  const { current: listeners } = useRef(new Set<Listener>())
  const { liveUrl: url, liveHost: host } = config
  useEffect(() => {
    const tellAll = gathered<LiveChange>(gatheredFor, (changes) => {
      for (const listener of listeners) listener(changes)
    })
    const stop = keepConnected({
      url,
      host,
      channel: liveChannelOf(me.province),
      token: () => tokens.current(),
      async poll() {
        await queries.refetchQueries({ queryKey: keys.me })
        const isAnswered = queries.getQueryState(keys.me)?.status === 'success'
        if (isAnswered) void queries.invalidateQueries({ queryKey: keys.reports })
        return isAnswered ? 'answered' : 'unanswered'
      },
      catchUp: () => void queries.invalidateQueries({ queryKey: keys.reports }),
      onMoment,
      whenOnline,
      onChanges: tellAll.add,
    })
    return () => {
      stop()
      tellAll.forget()
    }
  }, [url, host, me.province, tokens, queries, listeners])
  return (
    <LiveContext value={useMemo(() => ({ state, listeners }), [state, listeners])}>{children}</LiveContext>
  )
}

export const useLiveState = (): LiveState => use(LiveContext).state

/**
 * Calls back with the reports that are new or have changed, a few at a time, none twice. While the state is not `live`
 * nothing is called: every query under `keys.reports` is asked anew instead, and once more when it is live again.
 */
export const useLive = (onChanges: (changes: readonly LiveChange[]) => void): LiveState => {
  const { state, listeners } = use(LiveContext)
  const called = useEffectEvent(onChanges)
  useEffect(() => {
    const listener: Listener = (changes) => called(changes)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [listeners])
  return state
}
