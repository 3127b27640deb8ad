import { gzipSync } from 'node:zlib'
import type { Benchmark } from './benchmark.ts'
import { type DeployedFunction, deployedFunctions } from './deployed.ts'
import { table } from './table.ts'

/** How many of its packages are named for each function. */
const named = 8

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`

/** The package that a file comes from, or the folder of our own. */
const origin = (path: string): string => {
  const [, inPackage] = path.split(/.*node_modules\//)
  if (inPackage === undefined) return path.split('/').slice(0, 2).join('/')
  return inPackage.split('/', inPackage.startsWith('@') ? 2 : 1).join('/')
}

const bytesByOrigin = ({ inputs }: DeployedFunction): readonly [string, number][] => {
  const bytes = new Map<string, number>()
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    bytes.set(origin(path), (bytes.get(origin(path)) ?? 0) + bytesInOutput)
  }
  return [...bytes].sort(([, a], [, b]) => b - a)
}

/** How large each function's bundle is, and what makes it so. */
export const bundles: Benchmark = {
  title: 'Bundles',
  async run(say) {
    const functions = (await deployedFunctions(say)).toSorted((a, b) => b.code.length - a.code.length)
    const sizes = table(
      ['function', 'minified', 'gzip'],
      functions.map(({ name, code }) => [name, kilobytes(code.length), kilobytes(gzipSync(code).length)]),
    )
    const origins = functions.map((found) => bytesByOrigin(found).slice(0, named))
    const largest = table(
      ['largest parts', ...functions.map(({ name }) => name)],
      [...new Set(origins.flat().map(([from]) => from))].map((from) => [
        from,
        ...functions.map((found) => {
          const bytes = new Map(bytesByOrigin(found)).get(from)
          return bytes === undefined ? '' : kilobytes(bytes)
        }),
      ]),
    )
    return `${sizes}\n\n${largest}\n\n${explanation}`
  },
}

const explanation = `kB are 1,000 bytes. These are the bundles that the stack deploys, byte for byte, without their source maps; the parts are
what esbuild counts into the minified file, by npm package or by folder of this repository.`
