import { Component, type ReactNode } from 'react'

interface MessageGuardProps {
  readonly instead: string
  readonly children: ReactNode
}

/** Keeps a message that cannot be drawn from taking the page with it. */
export class MessageGuard extends Component<MessageGuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? <p className="message-broken">{this.props.instead}</p> : this.props.children
  }
}
