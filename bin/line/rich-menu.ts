import { readFile } from 'node:fs/promises'
import type { messagingApi } from '@line/bot-sdk'
import { richMenuAlias } from '../../lambdas/adapters/line/rich-menu.ts'
import { postbacks } from '../../lambdas/adapters/line/webhook/postback.ts'
import { type ReporterLanguage, reporterLanguages } from '../../lambdas/core/shared/language.ts'
import { catalogues } from '../../lambdas/core/texts/catalogues.ts'
import { richMenuAreas, richMenuSize } from './rich-menu-areas.ts'

/** The rich menu of a language, as LINE wants to have it described. */
export const richMenuOf = (language: ReporterLanguage): messagingApi.RichMenuRequest => {
  const { buttons, menuBar } = catalogues[language]
  return {
    size: richMenuSize,
    selected: true,
    name: `ESS Help Me (${language})`,
    chatBarText: menuBar,
    areas: [
      {
        bounds: richMenuAreas.report,
        action: { type: 'postback', label: buttons.report, data: postbacks.start },
      },
      { bounds: richMenuAreas.call191, action: { type: 'uri', label: buttons.call191, uri: 'tel:191' } },
      { bounds: richMenuAreas.call1300, action: { type: 'uri', label: buttons.call1300, uri: 'tel:1300' } },
    ],
  }
}

export interface LineClients {
  readonly api: messagingApi.MessagingApiClient
  readonly blob: messagingApi.MessagingApiBlobClient
}

const picture = async (language: ReporterLanguage): Promise<Blob> => {
  const bytes = await readFile(new URL(`rich-menu.${language}.png`, import.meta.url))
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' })
}

/**
 * Puts a new rich menu for each language into force, the Thai one for everybody without another, and then
 * deletes those that they replace. LINE's pictures cannot be changed, so a menu is always made anew.
 */
export const setUpRichMenus = async ({ api, blob }: LineClients): Promise<readonly string[]> => {
  const { richmenus: before } = await api.getRichMenuList()
  const made: string[] = []
  for (const language of reporterLanguages) {
    const { richMenuId } = await api.createRichMenu(richMenuOf(language))
    await blob.setRichMenuImage(richMenuId, await picture(language))
    if (language === 'th') await api.setDefaultRichMenu(richMenuId)
    await pointAlias(api, richMenuAlias(language), richMenuId)
    made.push(richMenuId)
  }
  for (const { richMenuId, name } of before) {
    if (name.startsWith('ESS Help Me')) await api.deleteRichMenu(richMenuId)
  }
  return made
}

const pointAlias = async (
  api: messagingApi.MessagingApiClient,
  richMenuAliasId: string,
  richMenuId: string,
): Promise<void> => {
  const { aliases } = await api.getRichMenuAliasList()
  if (aliases.some((alias) => alias.richMenuAliasId === richMenuAliasId)) {
    await api.updateRichMenuAlias(richMenuAliasId, { richMenuId })
  } else {
    await api.createRichMenuAlias({ richMenuAliasId, richMenuId })
  }
}
