import { useTexts } from '../texts/language.tsx'

/** How many messages nobody has looked at yet: a number, and what it counts for those who hear it. */
export const UnreadCount = ({ count }: { count: number }) => {
  const { groups } = useTexts()
  if (count === 0) return null
  return (
    <span className="unread">
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{groups.unread(count)}</span>
    </span>
  )
}
