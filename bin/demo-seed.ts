import { parseArgs } from 'node:util'
import { tableRoster } from '../lambdas/adapters/dynamodb/units/units.ts'
import { amazonPlaceIndex } from '../lambdas/adapters/location/place-index.ts'
import { sdkEnvironment } from '../local/aws/lambda/environment.ts'
import { createLocationServer } from '../local/aws/location/server.ts'
import { seedReports } from '../local/demo/seed.ts'
import { readEndpoints } from '../local/runtime/endpoints.ts'
import { openLocalTable } from '../local/runtime/local-table.ts'
import { deployStages } from './stages.ts'

const usage = 'npm run demo:seed -- [--reports 5000] [--days 220] [--seed 1]'

const complain = (line: string): never => {
  console.error(line)
  process.exit(2)
}

const wholeNumber = (name: string, text: string, most: number): number => {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 && number <= most
    ? number
    : complain(`--${name} is a whole number from 1 to ${most}.\n${usage}`)
}

const read = () => {
  try {
    return parseArgs({
      options: {
        reports: { type: 'string', default: '5000' },
        days: { type: 'string', default: '220' },
        seed: { type: 'string', default: '1' },
      },
    }).values
  } catch (error) {
    return complain(`${(error as Error).message}\n${usage}`)
  }
}

const values = read()
const reports = wholeNumber('reports', values.reports, 50_000)
const days = wholeNumber('days', values.days, 3_650)
const seed = wholeNumber('seed', values.seed, 1_000_000)

const dataDirectory = process.env.ESS_DATA_DIR || '.ess-data'
const endpoints = await readEndpoints(dataDirectory)
const [tableName] = Object.values(endpoints?.tables ?? {})
if (!endpoints || !tableName)
  complain(`No stack runs on ${dataDirectory}: npm start first, in another terminal.`)
else {
  const { region, services } = endpoints
  Object.assign(process.env, sdkEnvironment(endpoints))
  const table = openLocalTable(tableName, { endpoint: services.dynamodb, region })
  const location = await createLocationServer({ roster: await tableRoster(table).all() })
  const placeIndex = amazonPlaceIndex({
    indexName: 'demonstration',
    region,
    endpoint: location.url,
    onFailure: (search, error) => console.error(`${search} failed: ${error}`),
  })
  const ladder = (deployStages[0]?.ladder ?? []).map(({ step, afterSeconds }) => ({
    step,
    after: afterSeconds * 1_000,
  }))
  const say = (line: string): void => console.log(line)
  const written = await seedReports(table, { reports, days, seed, ladder, placeIndex, now: Date.now, say })
  await location.close()
  table.client.destroy()
  say(`${written} reports are new; the figures take them in within a minute.`)
}
