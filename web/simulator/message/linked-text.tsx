import type { ReactNode } from 'react'
import { keyed } from '../flex/keyed.ts'

const address = /(https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)])/

/** A text with its web addresses as links. React writes it as text: nothing in it ever becomes HTML. */
export const LinkedText = ({ text }: { text: string }): ReactNode =>
  keyed(text.split(address)).map(({ item: part, key }) =>
    key % 2 === 1 ? (
      <a key={key} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )
