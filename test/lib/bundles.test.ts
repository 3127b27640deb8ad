import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typstFilesIn } from '../../lambdas/adapters/typst/files.ts'
import { addStage } from '../../lib/shared/stage.ts'
import { allowed } from './allowed.ts'
import { serviceFunctions } from './functions.ts'
import { sdkActions } from './sdk-actions.ts'
import { fullyEquipped, newApp, ofType, type Template } from './synthesized.ts'

const run = promisify(execFile)
const { app, outdir } = newApp(['EssHelpMe-dev'])
let template: Template
let bundles: [string, string][] = []

beforeAll(() => {
  addStage(app, fullyEquipped('dev'), { account: undefined, alarmEmail: undefined })
  template = app.synth().getStackByName('EssHelpMe-dev').template
  bundles = ofType(template, 'AWS::Lambda::Function').map(([, found]) => [
    found.Properties.Description.split(':')[0],
    join(outdir, `asset.${found.Properties.Code.S3Key.replace('.zip', '')}`),
  ])
}, 120_000)

afterAll(() => rmSync(outdir, { recursive: true }))

const directory = (name: string): string =>
  bundles.find(([candidate]) => candidate === name)?.[1] ?? expect.fail(`no bundle ${name}`)

/**
 * Loads the bundle in a process of its own, which ends before anything reaches out to AWS. A failure is one line: Node
 * would print the whole line that threw before it, which a pipe may cut short in a minified bundle.
 */
const program = `try { console.log(typeof require('./index.js').handler); process.exit() }
  catch ({ message }) { console.error(message); process.exit(1) }`

const load = (name: string, env: Record<string, string>) =>
  run(process.execPath, ['-e', program], {
    cwd: directory(name),
    env: { ...env, AWS_REGION: 'ap-southeast-1' },
    timeout: 20_000,
  })

/** Variables whose form is read as soon as the function loads. */
const formed: Readonly<Record<string, string>> = {
  LADDER: 'stations:60',
  LIVE_ENDPOINT: 'https://example.org/event',
}

/** What Lambda itself does in the name of a function that a stream feeds. */
const byLambda: Readonly<Record<string, readonly string[]>> = {
  live: [
    'dynamodb:DescribeStream',
    'dynamodb:GetRecords',
    'dynamodb:GetShardIterator',
    'dynamodb:ListStreams',
    'sqs:SendMessage',
  ],
}

describe.each(serviceFunctions)('the bundle of %s', (name, variables) => {
  it('loads by itself and has a handler', async () => {
    const { stdout } = await load(
      name,
      Object.fromEntries(variables.map((variable) => [variable, formed[variable] ?? 'x'])),
    )
    expect(stdout.trim()).toBe('function')
  })

  it('names what it misses in its environment', async () => {
    const failure = await load(name, {}).catch((error) => error)
    expect(failure.stderr).toContain(`Missing environment variable: ${variables.join(', ')}`)
  })

  it('calls only what its role allows, and its role allows nothing of the data that it does not call', () => {
    const granted = allowed(template, name).map((permission) => permission.split(' ')[0] ?? '')
    const data = granted.filter(
      (action) =>
        /^(dynamodb|s3|secretsmanager|geo|sms-voice|cognito-idp):|^sqs:(SendMessage|ChangeMessageVisibility)$/.test(
          action,
        ) && !byLambda[name]?.includes(action),
    )
    expect(sdkActions(directory(name))).toEqual([...new Set(data)].sort())
  })

  it('carries its source map beside it, not inside', () => {
    expect(existsSync(join(directory(name), 'index.js.map'))).toBe(true)
    expect(readFileSync(join(directory(name), 'index.js'), 'utf8')).not.toContain('sourceMappingURL=data:')
  })
})

it('the client of S3 is carried by those alone who keep or open files, not by the webhook', () => {
  const carriers = bundles.filter(([, path]) =>
    readFileSync(join(path, 'index.js.map'), 'utf8').includes('/@aws-sdk/client-s3/'),
  )
  expect(carriers.map(([name]) => name).sort()).toEqual(['back-office', 'exports', 'files', 'router'])
})

it('what a report is printed with lies beside the code of the function that prints it', () => {
  const { compiler, template, fonts } = typstFilesIn(directory('exports'))
  for (const path of [compiler, template, ...fonts]) expect(existsSync(path), path).toBe(true)
})
