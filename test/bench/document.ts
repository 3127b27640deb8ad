import { readFile, writeFile } from 'node:fs/promises'

/** One chapter of docs/performance.md: what one benchmark found. */
export interface Section {
  readonly title: string
  /** Markdown without headings. */
  readonly body: string
}

const introduction = `# Performance

Written by \`npm run bench\`, which measures all of this again in a few minutes. \`npm run bench -- latency\` (or
\`cold-start\`, \`start\`, \`bundles\`, \`tally\`, \`responders\`) measures one and leaves the other chapters as they are. Each chapter names the machine it was
measured on. Figures of time move with whatever else the machine does: read the load beside them, and trust a
comparison within one run more than one between runs.
`

const chapters = (document: string): readonly Section[] =>
  document
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const [title = '', ...body] = chapter.split('\n')
      return { title, body: body.join('\n').trim() }
    })

/** Rewrites the document with these sections, in the order of `titles`; chapters not measured now stay. */
export const writeDocument = async (
  path: string,
  titles: readonly string[],
  measured: readonly Section[],
): Promise<void> => {
  const before = chapters(await readFile(path, 'utf8').catch(() => ''))
  const kept = titles.flatMap((title) => {
    const section = [...measured, ...before].find((one) => one.title === title)
    return section ? [`## ${title}\n\n${section.body}\n`] : []
  })
  await writeFile(path, [introduction, ...kept].join('\n'))
}
