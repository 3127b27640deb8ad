import type { Benchmark } from '../benchmark.ts'
export const coldStart: Benchmark = { title: 'Cold start', run: async () => '' }
