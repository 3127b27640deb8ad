import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The back office, served at /back-office under a policy that takes programs and fonts from its own origin alone. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'back-office'),
  base: '/back-office/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/back-office'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/back-office/config.json': 'http://127.0.0.1:8080' } },
})
