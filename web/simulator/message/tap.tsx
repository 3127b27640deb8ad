import { type CSSProperties, createContext, type ReactNode, use } from 'react'
import { destinationOf, type LineAction } from '../line/action.ts'

/** Carries out an action in the chat that the message stands in. */
export const ActOn = createContext<(action: LineAction) => void>(() => undefined)

interface TapProps {
  readonly action: LineAction | undefined
  readonly className: string
  readonly style?: CSSProperties | undefined
  readonly children: ReactNode
}

/** Something to tap: a link where it leads to the web, a button otherwise, plain where there is no action. */
export const Tap = ({ action, className, style, children }: TapProps) => {
  const act = use(ActOn)
  if (!action) {
    return (
      <div className={className} style={style}>
        {children}
      </div>
    )
  }
  const destination = action.type === 'uri' ? destinationOf(action.uri) : undefined
  if (destination?.kind === 'web') {
    return (
      <a
        className={`${className} tap`}
        style={style}
        href={destination.address}
        target="_blank"
        rel="noopener noreferrer"
      >
        {children}
      </a>
    )
  }
  return (
    <button type="button" className={`${className} tap`} style={style} onClick={() => act(action)}>
      {children}
    </button>
  )
}
