import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'

const storedUnder = 'open-groups'

/** Ids of the groups that stand side by side; a reload of the page finds them as they were. */
export const useOpenGroups = (): [readonly string[], Dispatch<SetStateAction<readonly string[]>>] => {
  const [open, setOpen] = useState<readonly string[]>(
    () => sessionStorage.getItem(storedUnder)?.split(' ').filter(Boolean) ?? [],
  )
  useEffect(() => sessionStorage.setItem(storedUnder, open.join(' ')), [open])
  return [open, setOpen]
}
