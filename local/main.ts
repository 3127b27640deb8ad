import { demonstrationAccounts, demonstrationPassword } from './demo/demonstration-accounts.ts'
import { StartProblem } from './runtime/problem.ts'
import { readSettings } from './runtime/settings.ts'
import { type LocalStack, startStack } from './stack.ts'

const say = (line: string): void => console.log(line)

const atLocalhost = (url: string): string => url.replace('127.0.0.1', 'localhost')

const accounts = demonstrationAccounts
  .map(({ email, post }) => `    ${email.padEnd(30)} ${post.en} (${post.th})`)
  .join('\n')

const banner = ({ url, lineUrl, dataDirectory }: LocalStack, seconds: number): string => `
ESS Help Me is running (ready in ${seconds.toFixed(1)} s).

  Simulator    ${atLocalhost(url)}/simulator   <- open this: tap แจ้งเหตุด่วน and report something
  Back office  ${atLocalhost(url)}/back-office <- sign in with one tap, or with the password ${demonstrationPassword}:
${accounts}

  Front door   ${atLocalhost(url)}             health at /health
  Fake LINE    ${atLocalhost(lineUrl)}             a LINE API of its own, see docs/local.md
  Data         ${dataDirectory}

Ctrl+C stops it and keeps the data; "npm start -- --fresh" forgets them.
`

let running: LocalStack | undefined
let stopping = false

/** The first signal stops in good order, a second one at once: what is lost then is as after a crash, nothing. */
const stop = async (): Promise<void> => {
  if (stopping) process.exit(130)
  stopping = true
  say('Stopping …')
  await running?.close()
  process.exit(0)
}

try {
  const settings = readSettings(process.argv.slice(2), process.env)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  running = await startStack({ ...settings, report: say })
  say(banner(running, performance.now() / 1000))
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  if (!(error instanceof StartProblem))
    console.error('If the data are of an older version: npm start -- --fresh')
  process.exit(1)
}
