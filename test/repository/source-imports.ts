import { globSync, readFileSync } from 'node:fs'
import { join, normalize, relative, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')
const folders = ['bin', 'lib', 'lambdas', 'local', 'web']

/** One import of one file. */
export interface Import {
  /** Path of the importing file, from the repository. */
  readonly from: string
  /** Path of the imported file, from the repository, or the name of a package. */
  readonly to: string
  readonly isPackage: boolean
  /** Only types cross: nothing of the imported file is there when the code runs. */
  readonly isType: boolean
}

const statement =
  /^\s*(?:import|export)\s+(type\s)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm

/** Every source file of the product: no tests, no styles, no data. */
export const sourceFiles: readonly string[] = globSync(
  folders.map((folder) => `${folder}/**/*.{ts,tsx}`),
  { cwd: repository, exclude: ['web/dist/**'] },
).map((path) => normalize(path))

const importsOf = (from: string): readonly Import[] => {
  const text = readFileSync(join(repository, from), 'utf8')
  return [...text.matchAll(statement)].map(([, type, names = '', spec = '', dynamic = '']) => {
    const target = spec || dynamic
    const isPackage = !target.startsWith('.')
    const listed = names
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim() !== '')
    const isType =
      type !== undefined || (listed.length > 0 && listed.every((name) => /^\s*type\s/.test(name)))
    return {
      from,
      to: isPackage ? target : relative(repository, resolve(repository, from, '..', target)),
      isPackage,
      isType,
    }
  })
}

export const imports: readonly Import[] = sourceFiles.flatMap(importsOf)

/** Sets of nodes that reach each other along these arrows, each of two or more nodes (Tarjan's algorithm). */
export const circlesOf = (
  arrows: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (readonly string[])[] => {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (node: string): void => {
    const index = order.size
    order.set(node, index)
    lowest.set(node, index)
    stack.push(node)
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) visit(next)
      if (stack.includes(next))
        lowest.set(node, Math.min(lowest.get(node) ?? index, lowest.get(next) ?? index))
    }
    if (lowest.get(node) !== index) return
    const circle = stack.splice(stack.indexOf(node))
    if (circle.length > 1) circles.push(circle)
  }
  for (const node of arrows.keys()) if (!order.has(node)) visit(node)
  return circles
}
