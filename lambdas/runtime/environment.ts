/**
 * Reads the named variables, all of them required.
 * Throws one line that names every variable that is missing or empty.
 */
export const readEnvironment = <Name extends string>(
  names: readonly Name[],
  source: Readonly<Record<string, string | undefined>>,
): Record<Name, string> => {
  const missing = names.filter((name) => !source[name])
  if (missing.length > 0) throw new Error(`Missing environment variable: ${missing.join(', ')}`)
  return Object.fromEntries(names.map((name) => [name, source[name]])) as Record<Name, string>
}
