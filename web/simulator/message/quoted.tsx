import type { LineMessage } from '../line/chat.ts'
import { useTexts } from '../texts/language.tsx'
import { summaryOf } from './summary.ts'

/** The message that another one answers, in a line. Null is a message that this chat does not hold. */
export const Quoted = ({ message }: { message: LineMessage | null }) => {
  const texts = useTexts().message
  return (
    <p className="message-quoted">
      <span className="unseen">{texts.answers} </span>
      {message ? summaryOf(message, texts) : texts.unknownQuote}
    </p>
  )
}
