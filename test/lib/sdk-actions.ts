import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How the document client's commands are called in permissions, where that differs. */
const documentItems = ['Get', 'Put', 'Update', 'Delete', 'BatchGet', 'BatchWrite']

const permissionFor: Readonly<Record<string, (command: string) => string>> = {
  'lib-dynamodb': (command) => `dynamodb:${command}${documentItems.includes(command) ? 'Item' : ''}`,
  'client-dynamodb': (command) => `dynamodb:${command}`,
  'client-sqs': (command) => `sqs:${command.replace(/Batch$/, '')}`,
  'client-secrets-manager': (command) => `secretsmanager:${command}`,
  'client-s3': (command) => `s3:${command}`,
  'client-location': (command) => `geo:${command}`,
  'client-cognito-identity-provider': (command) => `cognito-idp:${command}`,
  'client-pinpoint-sms-voice-v2': (command) => `sms-voice:${command}`,
}

/** The permissions that our own files in a bundle need for the SDK commands they import, sorted. */
export const sdkActions = (bundle: string): string[] => {
  const map = join(bundle, 'index.js.map')
  const sources: string[] = JSON.parse(readFileSync(map, 'utf8')).sources
  const own = sources.map((source) => join(dirname(map), source)).filter((path) => /\/lambdas\//.test(path))
  const actions = own
    .filter((path) => existsSync(path))
    .flatMap((path) => commandsIn(readFileSync(path, 'utf8')))
  return [...new Set(actions)].sort()
}

const commandsIn = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from '@aws-sdk\/([a-z0-9-]+)'/g)].flatMap(
    ([, names = '', client = '']) =>
      [...names.matchAll(/(\w+)Command\b/g)].flatMap(([, command = '']) =>
        command === 'TransactWrite'
          ? transactionParts(source)
          : (permissionFor[client]?.(command) ?? `unknown client ${client}`),
      ),
  )

/** AWS knows no permission for a transaction: it asks for those of its parts. */
const transactionParts = (source: string): string[] =>
  [...source.matchAll(/\{\s*(Put|Update|Delete|ConditionCheck): \{/g)].map(
    ([, part]) => `dynamodb:${part}Item`,
  )
