import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ExportJob } from '../../../lambdas/functions/back-office/exports/contract.ts'
import { useCan } from '../session/session.tsx'
import { useFlashes } from '../shell/flashes.tsx'
import { useFaultText } from '../shell/loaded.tsx'
import { useWords } from '../words/words.ts'
import { exportWords } from './export-words.ts'
import { type ExportKind, type ExportWish, useStartExport } from './use-exports.ts'

interface ExportButtonsProps {
  readonly filters: ExportJob['filters']
  readonly kinds: readonly ExportKind[]
}

/** Has files made of exactly what is filtered; what becomes of them is told above the page, wherever one goes. */
export const ExportButtons = ({ filters, kinds }: ExportButtonsProps) => {
  const words = useWords(exportWords)
  const { show, dismiss } = useFlashes()
  const faultText = useFaultText()
  const { mutate, isPending, variables } = useStartExport()
  const start = (wish: ExportWish) => {
    dismiss(wish.id)
    mutate(wish, {
      onError: (fault) =>
        show({
          id: wish.id,
          type: 'error',
          header: words.notStarted(words.kinds[wish.kind]),
          content: faultText(fault),
          action: <Button onClick={() => start(wish)}>{words.again}</Button>,
        }),
    })
  }
  if (!useCan('export')) return null
  return (
    <SpaceBetween direction="horizontal" size="xs">
      {kinds.map((kind) => (
        <Button
          key={kind}
          iconName="download"
          loading={isPending && variables.kind === kind}
          onClick={() => start({ id: crypto.randomUUID(), kind, filters })}
        >
          {words.buttons[kind]}
        </Button>
      ))}
    </SpaceBetween>
  )
}
