import { parentPort, workerData } from 'node:worker_threads'
import { startDynamoDb } from '../../../local/aws/dynamodb/server.ts'
import { place } from './stored.ts'

const { url, close } = await startDynamoDb({ ...place, path: String(workerData) })
parentPort?.once('message', async () => {
  await close()
  parentPort?.close()
})
parentPort?.postMessage(url)
