import type { Message } from '../line/chat.ts'
import { useWords } from '../words/language.tsx'
import { summaryOf } from './summary.ts'

/** The message that another one answers, in a line. Null is a message that this chat does not hold. */
export const Quoted = ({ message }: { message: Message | null }) => {
  const words = useWords().message
  return (
    <p className="message-quoted">
      <span className="unseen">{words.answers} </span>
      {message ? summaryOf(message, words) : words.unknownQuote}
    </p>
  )
}
