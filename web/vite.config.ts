import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The LINE simulator, served at /simulator under a policy of 'self' only: nothing inline, no data: URLs. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'simulator'),
  base: '/simulator/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/simulator'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/_line': 'http://127.0.0.1:8081' } },
})
