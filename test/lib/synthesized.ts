import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { deployStages } from '../../bin/stages.ts'
import { addStage, type StageDeployment } from '../../lib/shared/stage.ts'
import type { StageSettings } from '../../lib/shared/stage-settings.ts'

export interface Resource {
  readonly Type: string
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation takes
  readonly Properties: any
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>
}

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))

/** An app with the flags of cdk.json; nothing is bundled unless a stack is named. */
export const newApp = (bundled: readonly string[] = []): { app: App; outdir: string } => {
  const outdir = mkdtempSync(join(tmpdir(), 'synthesized-'))
  return { app: new App({ outdir, context: { ...context, 'aws:cdk:bundling-stacks': bundled } }), outdir }
}

/** The templates of the given stages by stack name, the functions left unbundled. */
export const synthesize = (
  settings: readonly StageSettings[] = deployStages,
  deployment: StageDeployment = { account: undefined, alarmEmail: undefined },
): Readonly<Record<string, Template>> => {
  const { app, outdir } = newApp()
  for (const stage of settings) addStage(app, stage, deployment)
  const templates = app.synth().stacks.map((stack) => [stack.stackName, stack.template as Template])
  rmSync(outdir, { recursive: true })
  return Object.fromEntries(templates)
}

/** The resources of one type as [logical id, resource]. */
export const ofType = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type)

/** The one resource of a type. */
export const theOnly = (template: Template | undefined, type: string): Resource => {
  const found = template ? ofType(template, type) : []
  const [first] = found
  if (!first || found.length > 1) throw new Error(`${found.length} of ${type}`)
  return first[1]
}

/** The logical id that a `Ref` or `Fn::GetAtt` points to, and undefined for anything else. */
export const target = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: [string, string] }
  return Ref ?? attribute?.[0]
}

export const stage = (name: StageSettings['name']): StageSettings => {
  const found = deployStages.find((candidate) => candidate.name === name)
  if (!found) throw new Error(`No stage ${name}`)
  return found
}

/** A stage with everything switched on that may be off, so that what the functions carry can be compared with it. */
export const fullyEquipped = (name: StageSettings['name']): StageSettings => ({
  ...stage(name),
  sms: { senderId: 'ESSHELPME', region: 'ap-southeast-1' },
})
