import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'
import { shellTexts } from './shell-texts.ts'

export const Crashed = () => {
  const texts = useTexts(shellTexts)
  return (
    <Alert
      type="error"
      header={texts.crashed}
      action={<Button onClick={() => location.reload()}>{texts.reload}</Button>}
    >
      {texts.crashedWhy}
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
