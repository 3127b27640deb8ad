import { systemClock } from '../composition/clock.ts'
import { metricFigures } from '../composition/figures.ts'
import { composeLineQuota } from '../composition/line-quota.ts'
import { logger, metricWatch } from '../composition/observe.ts'
import { composeSecret } from '../composition/secret.ts'
import { tableGroupSizes } from '../dynamo/group-sizes.ts'
import { openTable } from '../dynamo/table.ts'
import { tableRoster } from '../dynamo/units.ts'
import { readEnvironment } from '../environment.ts'
import { variables } from './env.ts'
import { createQuotaHandler } from './handler.ts'

const env = readEnvironment(variables, process.env)
const table = openTable(env.TABLE_NAME)

export const handler = createQuotaHandler(
  Number(env.LINE_RESERVE_REPORTS),
  {
    lineQuota: composeLineQuota(env.LINE_API_BASE_URL, composeSecret(env.LINE_SECRET_ARN)),
    groupSizes: tableGroupSizes(table),
    roster: tableRoster(table),
    figures: metricFigures(),
    watch: metricWatch(),
    now: systemClock,
  },
  logger,
)
