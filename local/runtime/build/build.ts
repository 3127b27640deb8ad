import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readAssembly } from '../../aws/template/assembly.ts'
import { withLock } from '../exclusive-lock.ts'
import { contentHash } from './content-hash.ts'
import { pruneBundles } from './prune.ts'
import { runTool } from './tool.ts'

/** What the stack is built from, and where it lies. */
export interface Built {
  /** The cloud assembly of the CDK app. */
  readonly assembly: string
  /** The web pages, each in a directory of its own. */
  readonly pages: string
  /** Changes whenever one of the inputs does. */
  readonly version: string
}

interface Product {
  /** Named in progress lines and errors. */
  readonly what: string
  readonly directory: string
  /** Where several products share a directory, which one it is. */
  readonly name?: string
  readonly inputs: readonly string[]
  make(root: string, directory: string): Promise<void>
}

/** The stage whose stacks run on one machine. */
export const localStage = 'dev'

const readContext = async (root: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(root, 'cdk.json'), 'utf8')).context ?? {}

const stack: Product = {
  what: 'The stack',
  directory: 'cdk.out/local',
  inputs: ['bin', 'lib', 'lambdas', 'cdk.json', 'package-lock.json', 'tsconfig.json'],
  /** The app by itself: the CDK command line would take several seconds more. */
  async make(root, directory) {
    const context = {
      ...(await readContext(root)),
      'aws:cdk:bundling-stacks': [`*-${localStage}`, `*-${localStage}-*`],
      'aws:cdk:enable-path-metadata': true,
    }
    await runTool(this.what, root, ['bin/ess-help-me.ts'], {
      CDK_OUTDIR: directory,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    })
    const stacks = await readAssembly(directory)
    const used = stacks.flatMap(({ assets }) => [...assets.values()].map((path) => basename(path)))
    await pruneBundles(directory, new Set(used))
  },
}

const pagesDirectory = 'web/dist'

/** Pages that Vite builds into a directory of their own below `web/dist`. */
const pages = (what: string, name: string, config: string): Product => ({
  what,
  name,
  directory: pagesDirectory,
  inputs: [`web/${name}`, 'web/thailand', config, 'lambdas', 'package-lock.json', 'tsconfig.json'],
  async make(root) {
    const vite = 'node_modules/vite/bin/vite.js'
    // As they are published, whoever builds them: a test's own NODE_ENV would make them slow and talkative.
    await runTool(what, root, [vite, 'build', '--config', config, '--logLevel', 'error'], {
      NODE_ENV: 'production',
    })
  },
})

const simulator = pages('The simulator page', 'simulator', 'web/vite.config.ts')
const backOffice = pages('The back office', 'back-office', 'web/vite.back-office.config.ts')
const products = [stack, simulator, backOffice]

const besides = (what: string, { directory, name }: Product): string =>
  join(directory, name === undefined ? what : `${what}-${name}`)

const bring = async (product: Product, root: string, report: (line: string) => void): Promise<string> => {
  const directory = join(root, product.directory)
  const hash = await contentHash(root, product.inputs)
  const stamp = join(root, besides('.built-from', product))
  const current = async (): Promise<boolean> => (await readFile(stamp, 'utf8').catch(() => '')) === hash
  if (await current()) return hash
  await mkdir(directory, { recursive: true })
  await withLock(join(root, besides('.build-lock', product)), async () => {
    if (await current()) return
    report(`${product.what} has changed or is new: building it …`)
    const startedAt = performance.now()
    await product.make(root, directory)
    await writeFile(stamp, hash)
    report(`${product.what} is built (${((performance.now() - startedAt) / 1000).toFixed(1)} s).`)
  })
  return hash
}

/** Builds what is missing or older than its sources. Throws a `Problem` with the tool's own output. */
export const build = async (root: string, report: (line: string) => void): Promise<Built> => {
  const versions = await Promise.all(products.map((product) => bring(product, root, report)))
  return {
    assembly: join(root, stack.directory),
    pages: join(root, pagesDirectory),
    version: versions.map((version) => version.slice(0, 8)).join('-'),
  }
}

/** Builds the pages of the back office where they are older than their sources, and tells in which directory they are. */
export const buildBackOffice = async (root: string, report: (line: string) => void): Promise<string> => {
  await bring(backOffice, root, report)
  return join(root, pagesDirectory, 'back-office')
}
