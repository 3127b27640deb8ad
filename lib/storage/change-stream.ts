import { Stack, Validations } from 'aws-cdk-lib'
import type { CfnTable, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Grant } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'

const reading = ['DescribeStream', 'GetRecords', 'GetShardIterator']

/** The ARN of a table's stream, with the permission to read it, which Lambda does in the name of the function it feeds. */
export const changesFor = (fed: IFunction, table: Table): string => {
  const { tableStreamArn } = table
  if (tableStreamArn === undefined) throw new Error('The table has no stream')
  const grant = (operations: readonly string[], resource: string) =>
    Grant.addToPrincipal({
      grantee: fed,
      actions: operations.map((operation) => `dynamodb:${operation}`),
      resourceArns: [resource],
    })
  grant(reading, tableStreamArn)
  grant(['ListStreams'], `${table.tableArn}/stream/*`)
  const { grantPrincipal } = fed
  if (Construct.isConstruct(grantPrincipal)) {
    const logicalId = Stack.of(table).getLogicalId(table.node.defaultChild as CfnTable)
    Validations.of(grantPrincipal).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/stream/*]`,
      reason: 'Lambda lists the streams of this one table first; a stream has its name only once it is made.',
    })
  }
  return tableStreamArn
}
