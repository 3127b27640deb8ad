import type { SimulatedChat } from '../line/chat.ts'
import { moveAccount } from '../line/people-api.ts'
import { usePlatform } from '../line/platform.tsx'
import { Icon } from '../page/icon.tsx'
import { useTexts } from '../texts/language.tsx'
import { kindOf } from './group-order.ts'

interface GroupHeadProps {
  readonly group: SimulatedChat
  readonly memberCount: number
  readonly onManage: () => void
  readonly onClose: () => void
}

/** What group it is: its unit, its name, how many people. */
export const GroupHead = ({ group, memberCount, onManage, onClose }: GroupHeadProps) => {
  const { groups } = useTexts()
  const kind = kindOf(group)
  return (
    <header className="group-head">
      <h2>
        <span className="group-kind">
          {kind ? groups.kinds[kind] : groups.noUnit} {group.unit}
        </span>
        {group.name}
      </h2>
      <button type="button" className="quiet-button group-people" title={groups.manage} onClick={onManage}>
        <Icon name="people" />
        <span aria-hidden="true">{memberCount}</span>
        <span className="unseen">{groups.manageOf(group.name, memberCount)}</span>
      </button>
      <button type="button" className="quiet-button" aria-label={groups.close(group.name)} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  )
}

/** Says that nothing of this group reaches the bot, and invites the account. */
export const AbsentAccount = ({ groupId }: { groupId: string }) => {
  const { groups } = useTexts()
  const { attempt } = usePlatform()
  return (
    <p className="group-absent">
      <span>{groups.absent}</span>
      <button
        type="button"
        className="strong-button"
        onClick={() => void attempt(() => moveAccount(groupId, 'join'))}
      >
        {groups.invite}
      </button>
    </p>
  )
}
