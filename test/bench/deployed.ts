import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readAssembly } from '../../local/aws/template/assembly.ts'
import { build, localStage } from '../../local/runtime/build/build.ts'
import { type Bundle, bundle } from './bundle.ts'

const repository = resolve(import.meta.dirname, '../..')

export interface DeployedFunction extends Bundle {
  /** As its folder in `lambdas/functions` is called. */
  readonly name: string
  /** Where the bundle lies as it is deployed. */
  readonly directory: string
}

/**
 * The functions as the stack deploys them, built first where that is needed.
 * Throws where `bundle` has come to bundle in another way than the stack: then it measures something else.
 */
export const deployedFunctions = async (
  say: (line: string) => void,
): Promise<readonly DeployedFunction[]> => {
  const { assembly } = await build(repository, (line) => say(`  ${line}`))
  const stacks = (await readAssembly(assembly)).filter(({ name }) => name.split('-').includes(localStage))
  const found = stacks.flatMap(({ template, assets }) =>
    Object.values(template.Resources ?? {}).flatMap(({ Type, Properties }) => {
      if (Type !== 'AWS::Lambda::Function') return []
      const name = String(Properties?.Description).split(':')[0] ?? ''
      const code = Properties?.Code as { readonly S3Key: string } | undefined
      return [{ name, directory: assets.get(code?.S3Key.replace(/\.zip$/, '') ?? '') ?? '' }]
    }),
  )
  return Promise.all(
    found.map(async ({ name, directory }) => {
      const again = await bundle(`lambdas/functions/${name}/index.ts`)
      if (!again.code.equals(await readFile(join(directory, 'index.js')))) {
        throw new Error(
          `test/bench/bundle.ts bundles ${name} in another way than lib/service-function.ts does`,
        )
      }
      return { name, directory, ...again }
    }),
  )
}
