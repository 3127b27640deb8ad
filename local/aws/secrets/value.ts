import { randomBytes } from 'node:crypto'

interface Generation {
  readonly SecretStringTemplate?: string
  readonly GenerateStringKey?: string
}

/** The value that a template gives a secret: as written, or a random one in its template. */
export const secretValueOf = (properties: Readonly<Record<string, unknown>>): string => {
  if (typeof properties.SecretString === 'string') return properties.SecretString
  const random = randomBytes(24).toString('base64url')
  const { SecretStringTemplate, GenerateStringKey } = (properties.GenerateSecretString ?? {}) as Generation
  if (!SecretStringTemplate || !GenerateStringKey) return random
  return JSON.stringify({ ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: random })
}
