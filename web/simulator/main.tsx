import './fonts.css'
import './look.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { PlatformProvider } from './line/platform.tsx'
import { SimulatorLanguageProvider } from './texts/language.tsx'

const page = document.getElementById('page')
if (!page) throw new Error('index.html has no #page')

createRoot(page).render(
  <StrictMode>
    <SimulatorLanguageProvider>
      <PlatformProvider>
        <App />
      </PlatformProvider>
    </SimulatorLanguageProvider>
  </StrictMode>,
)
