import type { Benchmark } from './benchmark.ts'
export const start: Benchmark = { title: 'Start', run: async () => '' }
