import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'

/** The stage's stack cannot be asked, or has no such output; the message says which and why. */
export class NoStackOutput extends Error {}

/** An output of a stage's stack, and the region that the stack stands in. Throws `NoStackOutput`. */
export const stackOutput = async (
  stageName: string,
  key: string,
): Promise<{ readonly region: string; readonly value: string }> => {
  // The settings bring the CDK with them, which a command on one machine need not load.
  const { deployStages } = await import('./stages.ts')
  const region = deployStages.find(({ name }) => name === stageName)?.region
  if (region === undefined) throw new NoStackOutput(stageName)
  const stack = `EssHelpMe-${stageName}`
  const client = new CloudFormationClient({ region })
  const { Stacks } = await client
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch((error: Error) => {
      throw new NoStackOutput(`${stack} (${region}): ${error.message}`)
    })
  const value = Stacks?.[0]?.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue
  if (value === undefined) throw new NoStackOutput(`${stack} (${region}): ${key}`)
  return { region, value }
}
