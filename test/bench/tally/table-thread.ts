import { parentPort, workerData } from 'node:worker_threads'
import { startTable } from '../../support/table.ts'

const table = await startTable(String(workerData))
parentPort?.once('message', async () => {
  await table.close()
  parentPort?.close()
})
parentPort?.postMessage(table.url)
