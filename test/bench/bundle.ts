import { resolve } from 'node:path'
import { type BuildOptions, build, type Metafile } from 'esbuild'

const repository = resolve(import.meta.dirname, '../..')

/** How `lib/service-function.ts` has functions bundled, as esbuild takes it. */
const settings = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'external',
  sourcesContent: false,
  alias: {
    '@aws-sdk/credential-provider-node': resolve(repository, 'lambdas/runtime/environment-credentials.ts'),
  },
} as const satisfies BuildOptions

export interface Bundle {
  readonly code: Buffer
  /** What esbuild says of where each byte comes from. */
  readonly inputs: Metafile['outputs'][string]['inputs']
}

/** Bundles a file of the repository as a function is, in memory; or in another way where told so. */
export const bundle = async (entry: string, otherwise: BuildOptions = {}): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    ...settings,
    ...otherwise,
    entryPoints: [entry],
    absWorkingDir: repository,
    outfile: 'index.js',
    metafile: true,
    write: false,
  })
  const code = outputFiles.find(({ path }) => path.endsWith('.js'))
  const output = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint !== undefined)
  if (!code || !output) throw new Error(`esbuild made nothing of ${entry}`)
  return { code: Buffer.from(code.contents), inputs: output.inputs }
}
