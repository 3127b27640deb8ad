import { useTexts } from '../texts/language.tsx'
import { BottomSheet } from './sheet.tsx'

/** What would leave the chat on a real phone. */
export type Outside =
  | { readonly kind: 'call'; readonly number: string }
  | { readonly kind: 'line'; readonly address: string }

/** Says what a real phone would do now: dial a number, or open a screen of LINE. */
export const OutsideSheet = ({ outside, onClose }: { outside: Outside; onClose: () => void }) => {
  const { sheet } = useTexts()
  const isCall = outside.kind === 'call'
  return (
    <BottomSheet
      title={isCall ? sheet.call(outside.number) : 'LINE'}
      closeLabel={sheet.close}
      onClose={onClose}
    >
      {isCall ? (
        <p className="sheet-number">{outside.number}</p>
      ) : (
        <p className="sheet-address">{outside.address}</p>
      )}
      <p>{isCall ? sheet.callNote : sheet.inLine}</p>
      <button type="button" className="strong-button" data-first onClick={onClose}>
        {sheet.close}
      </button>
    </BottomSheet>
  )
}
