import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** The machine of a measurement in one sentence, with the load it was under before the measurement began. */
export const describeMachine = (): string => {
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = (loadavg()[0] ?? 0).toFixed(1)
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  return (
    `Measured on ${availableParallelism()} cores (${model}, ${process.arch}), ${memory} GB, ` +
    `${process.platform}, Node ${process.versions.node}; load average at the start ${load}.`
  )
}
