import { parseArgs } from 'node:util'
import { messagingApi } from '@line/bot-sdk'
import { channelSecret } from '../lambdas/adapters/secrets/channel-secret.ts'
import { setUpRichMenus } from './line/rich-menu.ts'
import { NoStackOutput, stackOutput } from './stack-output.ts'

const usage = 'Use: npm run line:setup -- --stage dev|prod   puts the rich menus into force on LINE'

/** `npm run line:setup`: what LINE must know of the service besides the webhook. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { stage: { type: 'string' }, help: { type: 'boolean' } } })
  if (values.help || !values.stage) {
    console.log(usage)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const { region, value } = await stackOutput(values.stage, 'LineSecretArn')
  process.env.AWS_REGION = region
  const { channelAccessToken } = await channelSecret(value, () => Date.now()).read()
  const made = await setUpRichMenus({
    api: new messagingApi.MessagingApiClient({ channelAccessToken }),
    blob: new messagingApi.MessagingApiBlobClient({ channelAccessToken }),
  })
  console.log(`Rich menus in force: ${made.join(', ')}`)
}

await main().catch((error: Error) => {
  console.error(error instanceof NoStackOutput ? `No such stack or output: ${error.message}` : error.message)
  process.exitCode = 1
})
