import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ExportJobBody } from '../../../lambdas/functions/back-office/exports/contract.ts'
import { useCan } from '../session/session.tsx'
import { useFlashes } from '../shell/flashes.tsx'
import { useFaultText } from '../shell/loaded.tsx'
import { useTexts } from '../texts/texts.ts'
import { exportTexts } from './export-texts.ts'
import { type ExportFileKind, type ExportWish, useStartExport } from './use-exports.ts'

interface ExportButtonsProps {
  readonly filters: ExportJobBody['filters']
  readonly kinds: readonly ExportFileKind[]
}

/** Has files made of exactly what is filtered; what becomes of them is told above the page, wherever one goes. */
export const ExportButtons = ({ filters, kinds }: ExportButtonsProps) => {
  const texts = useTexts(exportTexts)
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
          header: texts.notStarted(texts.kinds[wish.kind]),
          content: faultText(fault),
          action: <Button onClick={() => start(wish)}>{texts.again}</Button>,
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
          {texts.buttons[kind]}
        </Button>
      ))}
    </SpaceBetween>
  )
}
