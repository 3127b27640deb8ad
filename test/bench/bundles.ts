import type { Benchmark } from './benchmark.ts'
export const bundles: Benchmark = { title: 'Bundles', run: async () => '' }
