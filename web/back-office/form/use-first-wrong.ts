import { useEffect, useRef, useState } from 'react'

/** Puts the focus on the first field that is wrong, once the page shows which are: call `show` when somebody sends. */
export const useFirstWrong = <Form extends HTMLElement>() => {
  const form = useRef<Form>(null)
  const [sends, setSends] = useState(0)
  useEffect(() => {
    if (sends > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [sends])
  return { form, show: () => setSends((count) => count + 1) }
}
