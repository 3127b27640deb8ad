import { useCondition, usePlatform } from '../line/platform.tsx'
import { useTexts } from '../texts/language.tsx'
import { Icon } from './icon.tsx'

/** Says when the stream is lost, and what went wrong last. */
export const Trouble = () => {
  const { report } = usePlatform()
  const { isConnected, trouble } = useCondition()
  const texts = useTexts()
  return (
    <div className="troubles" role="status">
      {!isConnected && <p className="trouble">{texts.page.lost}</p>}
      {trouble && (
        <p className="trouble">
          <span>{trouble}</span>
          <button
            type="button"
            className="quiet-button"
            aria-label={texts.refusal.dismiss}
            onClick={() => report(undefined)}
          >
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  )
}
