import type { MessageTexts } from '../../../../lambdas/functions/back-office/settings/contract.ts'

type Groups = MessageTexts['groups']

/** The texts that say something, whatever the case; a group in which nothing is found is left out. */
export const searchTexts = (groups: Groups, wanted: string): Groups => {
  const part = wanted.trim().toLocaleLowerCase()
  if (part === '') return groups
  return groups.flatMap((group) => {
    const texts = group.texts.filter((text) =>
      [text.when, text.th, text.en ?? '', text.key].some((words) => words.toLocaleLowerCase().includes(part)),
    )
    return texts.length > 0 ? [{ ...group, texts }] : []
  })
}

export const countOf = (groups: Groups): number => groups.reduce((sum, { texts }) => sum + texts.length, 0)
