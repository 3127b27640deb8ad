import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { Env } from '../../lambdas/functions/exports/env.ts'
import type { Alarms } from '../shared/alarms.ts'
import { plainValue } from '../shared/binding.ts'
import { ReliableQueue } from '../shared/reliable-queue.ts'
import { ServiceFunction } from '../shared/service-function.ts'
import type { StageSettings } from '../shared/stage-settings.ts'
import type { CaseStore } from '../storage/case-store.ts'
import { ReportFiles } from '../storage/file-store.ts'

export interface ExportsProps {
  readonly settings: StageSettings
  readonly alarms: Alarms
  readonly store: CaseStore
}

/** How long a file is kept; its job in the table is kept as long. */
const keptFor = Duration.days(7)
/** More at once would only make each of them slower: all read the same table. */
const atOnce = 5

/** What the report is printed with: Typst as WebAssembly, the template and a Thai font, beside the code. */
const printing = {
  'typst.wasm': 'node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'report.typ': 'lambdas/adapters/typst/report.typ',
  'Sarabun-Regular.ttf': 'node_modules/@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf',
  'Sarabun-Bold.ttf': 'node_modules/@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf',
}

/** Files on request: whoever asks may close the page, the queue and the job in the table remember it. */
export class Exports extends Construct {
  readonly requests: ReliableQueue
  /** Where the files are, for whoever may open one that it knows. */
  readonly store: ReportFiles

  constructor(scope: Construct, id: string, props: ExportsProps) {
    super(scope, id)
    const { settings, alarms, store } = props
    this.store = new ReportFiles(this, 'Store', { settings, keptFor })
    // The largest file takes a third of it.
    const timeout = Duration.minutes(5)
    this.requests = new ReliableQueue(this, 'Requests', {
      alarms,
      key: 'exports',
      consumerTimeout: timeout,
      // Beyond the attempts that a job has, for messages that come while another is at it.
      maxReceives: 10,
      longestDelay: Duration.minutes(10),
      deadLetter: {
        means: 'A file that somebody asked for in the back office is not being made.',
        first: 'read the newest error in the exports log; whoever waits may ask again.',
      },
      waiting: {
        means: 'Files that people in the back office ask for come late.',
        first:
          'see whether the exports function fails or is throttled, or many large files are asked for at once.',
      },
    })
    const files = new ServiceFunction<Env>(this, 'Files', {
      settings,
      alarms,
      name: 'exports',
      description: 'makes the Excel and PDF files that people in the back office ask for',
      timeout,
      memorySize: 1_024,
      carries: printing,
      environment: {
        TABLE_NAME: store.exporting,
        EXPORT_QUEUE_URL: plainValue(this.requests.queue.queueUrl),
        EXPORTS_BUCKET: this.store.keeping,
      },
      failure: {
        means: 'People in the back office do not get the files that they ask for; reports go their way.',
        first: 'read the newest error in the exports log.',
      },
    })
    files.addEventSource(
      new SqsEventSource(this.requests.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        maxConcurrency: atOnce,
      }),
    )
  }
}
