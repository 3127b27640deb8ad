import ContentLayout from '@cloudscape-design/components/content-layout'
import Header from '@cloudscape-design/components/header'
import { type ReactNode, useEffect } from 'react'

interface PageFrameProps {
  readonly title: string
  readonly description?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The heading of a page, which is its title in the browser as well. */
export const PageFrame = ({ title, description, actions, children }: PageFrameProps) => {
  useEffect(() => {
    document.title = `${title} · ESS Help Me`
  }, [title])
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={description} actions={actions}>
          {title}
        </Header>
      }
    >
      {children}
    </ContentLayout>
  )
}
