import { cognitoDirectory, openCognito } from '../../lambdas/adapters/cognito/directory.ts'
import type { SignInDirectory } from '../../lambdas/core/access/ports.ts'
import { localCredentials } from '../../local/aws/lambda/environment.ts'
import { readEndpoints } from '../../local/runtime/endpoints.ts'
import { NoStackOutput, stackOutput } from '../stack-output.ts'
import { NoTable } from '../units/table.ts'

const localDirectory = async (dataDirectory: string): Promise<SignInDirectory> => {
  const endpoints = await readEndpoints(dataDirectory)
  const [pool] = endpoints?.userPools ?? []
  if (endpoints === undefined || pool === undefined) throw new NoTable(dataDirectory)
  const { region, services } = endpoints
  return cognitoDirectory(
    openCognito({ endpoint: services.cognito, region, credentials: localCredentials }),
    pool,
  )
}

const deployedDirectory = async (stageName: string): Promise<SignInDirectory> => {
  try {
    const { region, value } = await stackOutput(stageName, 'UserPoolId')
    return cognitoDirectory(openCognito({ region }), value)
  } catch (error) {
    throw error instanceof NoStackOutput ? new NoTable(error.message) : error
  }
}

/** Where people of a stage sign in or, without one, those of the stack on this machine. Throws `NoTable`. */
export const findDirectory = (stage: string | undefined, dataDirectory: string): Promise<SignInDirectory> =>
  stage === undefined ? localDirectory(dataDirectory) : deployedDirectory(stage)
