import { rmSync } from 'node:fs'
import { Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'
import { expect, it } from 'vitest'
import { addStage } from '../../lib/shared/stage.ts'
import { newApp, stage } from './synthesized.ts'

const { app, outdir } = newApp()
const stack = addStage(app, stage('prod'), { account: undefined, alarmEmail: undefined })
app.synth()
rmSync(outdir, { recursive: true })

const acknowledged = (construct: IConstruct): [string, string][] =>
  construct.node.metadata
    .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap((entry) => Object.entries(entry.data as Record<string, string>))

it('nothing is left that AwsSolutions finds', () => {
  expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([])
})

it('only these findings are acknowledged, each where it is and with a reason', () => {
  const found = stack.node.findAll().flatMap((construct) =>
    acknowledged(construct).map(([rule, reason]) => {
      expect(reason.length).toBeGreaterThan(40)
      const finding = rule.replace(/^annotation::/i, '').replace(/[0-9A-F]{8}\.Arn>/, '.Arn>')
      return `${finding} ${construct.node.path}`
    }),
  )
  expect(found.sort()).toEqual([
    'AwsSolutions-APIG4 EssHelpMe-prod/FileLinks/Endpoint/Api/GET--files--{token}',
    'AwsSolutions-APIG4 EssHelpMe-prod/LineIntake/Endpoint/Api/POST--line--webhook',
    'AwsSolutions-CFR1 EssHelpMe-prod/BackOfficePages/Distribution',
    'AwsSolutions-CFR2 EssHelpMe-prod/BackOfficePages/Distribution',
    'AwsSolutions-CFR3 EssHelpMe-prod/BackOfficePages/Distribution',
    'AwsSolutions-CFR4 EssHelpMe-prod/BackOfficePages/Distribution',
    'AwsSolutions-COG8 EssHelpMe-prod/SignIn/Pool',
    'AwsSolutions-IAM5[Resource::<CaseStoreTable.Arn>/stream/*] EssHelpMe-prod/LiveUpdates/LiveRole',
    'AwsSolutions-IAM5[Resource::<ExportsStoreBucket.Arn>/*] EssHelpMe-prod/BackOffice/ApiRole',
    'AwsSolutions-IAM5[Resource::<ExportsStoreBucket.Arn>/*] EssHelpMe-prod/Exports/FilesRole',
    'AwsSolutions-IAM5[Resource::<FileStoreBucket.Arn>/*] EssHelpMe-prod/BackOffice/ApiRole',
    'AwsSolutions-IAM5[Resource::<FileStoreBucket.Arn>/*] EssHelpMe-prod/FileLinks/FilesRole',
    'AwsSolutions-IAM5[Resource::<FileStoreBucket.Arn>/*] EssHelpMe-prod/ReportRouting/RouterRole',
    'AwsSolutions-S1 EssHelpMe-prod/BackOfficePages/Bucket',
    'AwsSolutions-S1 EssHelpMe-prod/Exports/Store/Bucket',
    'AwsSolutions-S1 EssHelpMe-prod/FileStore/Bucket',
    'AwsSolutions-SMG4 EssHelpMe-prod/BackOffice/PageKey/Secret',
    'AwsSolutions-SMG4 EssHelpMe-prod/LineChannel/Secret',
    'AwsSolutions-SQS3 EssHelpMe-prod/LiveUpdates/Missed',
  ])
})
