import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    restoreMocks: true,
    // One more than there are cores: the tests over a whole stack wait for real seconds to pass.
    maxWorkers: availableParallelism() + 1,
  },
})
