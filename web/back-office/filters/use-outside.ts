import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Something that opens over the page: calls back when somebody presses elsewhere, or Escape. */
export const useOutside = (
  isOpen: boolean,
  onOutside: () => void,
  onEscape: () => void,
): RefObject<HTMLDivElement | null> => {
  const place = useRef<HTMLDivElement>(null)
  const onPressed = useEffectEvent((event: PointerEvent) => {
    if (event.target instanceof Node && !place.current?.contains(event.target)) onOutside()
  })
  const onKeyPressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape()
  })
  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: PointerEvent) => onPressed(event)
    const onKey = (event: KeyboardEvent) => onKeyPressed(event)
    addEventListener('pointerdown', onPointer)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointerdown', onPointer)
      removeEventListener('keydown', onKey)
    }
  }, [isOpen])
  return place
}
