import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
  readonly Condition?: string
  readonly Metadata?: Readonly<Record<string, unknown>>
}

export interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>
  readonly Parameters?: Readonly<Record<string, { readonly Default?: unknown }>>
  readonly Mappings?: Readonly<Record<string, unknown>>
  readonly Conditions?: Readonly<Record<string, unknown>>
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >
}

/** One stack of a synthesized CDK app. */
export interface AssemblyStack {
  readonly name: string
  /** Undefined where the app leaves it to the command line. */
  readonly region: string | undefined
  readonly template: Template
  /** Where the files of an asset lie, by the hash under which the template names it. */
  readonly assets: ReadonlyMap<string, string>
}

interface Manifest {
  readonly artifacts?: Readonly<
    Record<
      string,
      {
        readonly type: string
        readonly environment?: string
        readonly displayName?: string
        readonly properties?: {
          readonly templateFile?: string
          readonly stackName?: string
          readonly directoryName?: string
        }
      }
    >
  >
}

interface AssetManifest {
  readonly files?: Readonly<Record<string, { readonly source: { readonly path?: string } }>>
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T

const regionOf = (environment = ''): string | undefined => {
  const region = /^aws:\/\/[^/]+\/(.+)$/.exec(environment)?.[1]
  return region === 'unknown-region' ? undefined : region
}

/** All stacks of a cloud assembly (`cdk.out`), those of nested stages too. */
export const readAssembly = async (directory: string): Promise<AssemblyStack[]> => {
  const manifest = await readJson<Manifest>(join(directory, 'manifest.json'))
  const artifacts = Object.entries(manifest.artifacts ?? {})

  const assets = new Map<string, string>()
  for (const [id, { type }] of artifacts) {
    if (type !== 'cdk:asset-manifest') continue
    const { files = {} } = await readJson<AssetManifest>(join(directory, `${id}.json`))
    for (const [hash, { source }] of Object.entries(files)) {
      if (source.path) assets.set(hash, join(directory, source.path))
    }
  }

  const stacks: AssemblyStack[] = []
  for (const [id, { type, environment, properties }] of artifacts) {
    if (type === 'cdk:cloud-assembly' && properties?.directoryName) {
      stacks.push(...(await readAssembly(join(directory, properties.directoryName))))
    }
    if (type === 'aws:cloudformation:stack' && properties?.templateFile) {
      stacks.push({
        name: properties.stackName ?? id,
        region: regionOf(environment),
        template: await readJson<Template>(join(directory, properties.templateFile)),
        assets,
      })
    }
  }
  return stacks
}
