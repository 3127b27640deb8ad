import './fonts.css'
import './look.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueries } from './api/queries.ts'
import { LiveProvider } from './live/live.tsx'
import { openSession } from './session/open-session.ts'
import { SessionGate } from './session/session-gate.tsx'
import { AppearanceProvider } from './shell/appearance.tsx'
import { FlashProvider } from './shell/flashes.tsx'
import { createPages } from './shell/routes.tsx'
import { ComponentTexts } from './texts/cloudscape.tsx'
import { LanguageProvider } from './texts/language.ts'

const place = document.getElementById('page')
if (!place) throw new Error('index.html has no #page')

const opening = openSession()
const queries = createQueries()
const pages = createPages()

createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <ComponentTexts>
        <AppearanceProvider>
          <QueryClientProvider client={queries}>
            <SessionGate opening={opening}>
              <LiveProvider>
                <FlashProvider>
                  <RouterProvider router={pages} />
                </FlashProvider>
              </LiveProvider>
            </SessionGate>
          </QueryClientProvider>
        </AppearanceProvider>
      </ComponentTexts>
    </LanguageProvider>
  </StrictMode>,
)
