import { useEffect, useState } from 'react'
import { type DrawnMenu, readRichMenu } from '../line/rich-menu.ts'

/** What is shown until a menu was made: the words that the official account understands when they are typed. */
const drawnMenu: DrawnMenu = {
  chatBarText: 'เมนู',
  size: { width: 2500, height: 843 },
  image: undefined,
  areas: [
    {
      bounds: { x: 0, y: 0, width: 1500, height: 843 },
      action: { type: 'message', label: 'แจ้งเหตุด่วน', text: 'แจ้งเหตุด่วน' },
    },
    {
      bounds: { x: 1500, y: 0, width: 1000, height: 422 },
      action: { type: 'uri', label: 'โทร 191', uri: 'tel:191' },
    },
    {
      bounds: { x: 1500, y: 422, width: 1000, height: 421 },
      action: { type: 'uri', label: 'โทร 1300', uri: 'tel:1300' },
    },
  ],
}

/**
 * The rich menu that a user has, or a drawn one where the account has made none. The platform tells nobody
 * when a menu changes, so it is asked again after every entry of the chat.
 */
export const useRichMenu = (userId: string, entryCount: number): DrawnMenu => {
  const [menu, setMenu] = useState(drawnMenu)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again when the chat has grown
  useEffect(() => {
    let isCurrent = true
    readRichMenu(userId)
      .then((read) => isCurrent && setMenu(read ?? drawnMenu))
      .catch(() => isCurrent && setMenu(drawnMenu))
    return () => {
      isCurrent = false
    }
  }, [userId, entryCount])
  return menu
}
