import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A stack that still runs may load its functions from older bundles for this long, in milliseconds. */
const keptFor = 24 * 3600 * 1000

/** Deletes bundles that are not among the used ones and a day old, and what broken builds left behind. */
export const pruneBundles = async (directory: string, used: ReadonlySet<string>): Promise<void> => {
  for (const name of await readdir(directory)) {
    if (!/^(asset\.|bundling-temp-)/.test(name) || used.has(name)) continue
    const path = join(directory, name)
    const { mtimeMs } = await stat(path)
    if (name.startsWith('bundling-temp-') || mtimeMs < Date.now() - keptFor) {
      await rm(path, { recursive: true, force: true })
    }
  }
}
