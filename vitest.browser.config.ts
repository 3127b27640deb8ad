import { defineConfig } from 'vitest/config'

/** Clicks through the pages with the machine's Chromium, over the whole stack. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    globalSetup: 'test/browser/stack.setup.ts',
    fileParallelism: false,
  },
})
