import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { Component, type ReactNode } from 'react'
import { useWords } from '../words/words.ts'
import { shellWords } from './shell-words.ts'

export const Crashed = () => {
  const words = useWords(shellWords)
  return (
    <Alert
      type="error"
      header={words.crashed}
      action={<Button onClick={() => location.reload()}>{words.reload}</Button>}
    >
      {words.crashedWhy}
    </Alert>
  )
}

/** A page that fails leaves the menu and the rest standing. What it failed on stays in the console of this device. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}
