import { keyed } from '../flex/keyed.ts'
import type { LineAction } from '../line/action.ts'
import type { DrawnMenu } from '../line/rich-menu.ts'

interface RichMenuProps {
  readonly menu: DrawnMenu
  readonly onAct: (action: LineAction) => void
}

/** The menu's picture with a button over each of its areas; where there is no picture, the labels are drawn. */
export const RichMenu = ({ menu, onAct }: RichMenuProps) => {
  const { size, areas, image, chatBarText } = menu
  const share = (length: number, whole: number) => `${(100 * length) / whole}%`
  return (
    <nav
      className="rich-menu"
      aria-label={chatBarText}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
    >
      {image && <img src={image} alt="" />}
      {keyed(areas).map(({ item: { bounds, action }, key }) => (
        <button
          key={key}
          type="button"
          aria-label={action.label}
          className={image ? 'rich-menu-area' : 'rich-menu-area rich-menu-drawn'}
          style={{
            insetInlineStart: share(bounds.x, size.width),
            insetBlockStart: share(bounds.y, size.height),
            inlineSize: share(bounds.width, size.width),
            blockSize: share(bounds.height, size.height),
          }}
          onClick={() => onAct(action)}
        >
          {!image && action.label}
        </button>
      ))}
    </nav>
  )
}
