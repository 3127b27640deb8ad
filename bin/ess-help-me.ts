import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { addStage } from '../lib/shared/stage.ts'
import { deployStages } from './stages.ts'

const app = new App()
const alarmEmail: string | undefined = app.node.tryGetContext('alarmEmail') ?? process.env.ALARM_EMAIL
for (const stage of deployStages)
  addStage(app, stage, { account: process.env.CDK_DEFAULT_ACCOUNT, alarmEmail })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
