import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'cdk.out', '.DS_Store'])

const filesUnder = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [path]
  const names = (await readdir(path)).filter((name) => !skipped.has(name))
  return (await Promise.all(names.map((name) => filesUnder(join(path, name))))).flat()
}

/** One hash over the names and contents of all files under the inputs; an input may be absent. */
export const contentHash = async (root: string, inputs: readonly string[]): Promise<string> => {
  const files = (await Promise.all(inputs.map((input) => filesUnder(join(root, input))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const content = await readFile(file)
    hash.update(`${relative(root, file)}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}
