import * as z from 'zod/mini'
import type { GroupRecord } from '../../../core/groups/linking/link-attempts.ts'
import type { UnitLink } from '../../../core/groups/linking/unit-link.ts'

/** What a unit's item says of its link, beside the roster's own columns. */
export const unitLinkItem = z.object({
  code: z.string(),
  nameTh: z.string(),
  linkVersion: z.exactOptional(z.number()),
  lineGroupId: z.exactOptional(z.string()),
  linkedAt: z.exactOptional(z.number()),
  linkCode: z.exactOptional(
    z.object({
      fingerprint: z.string(),
      expiresAt: z.number(),
      offeredBy: z.exactOptional(z.string()),
      isSpent: z.exactOptional(z.literal(true)),
    }),
  ),
  replacement: z.exactOptional(
    z.object({
      token: z.string(),
      from: z.string(),
      to: z.string(),
      askedAt: z.number(),
      expiresAt: z.number(),
      by: z.exactOptional(z.string()),
      confirmedAt: z.exactOptional(z.number()),
    }),
  ),
  unlinkedAt: z.exactOptional(z.number()),
})

type UnitLinkItem = z.infer<typeof unitLinkItem>

/** The attributes of a link in the unit's item; those that are undefined are not there. */
export const attributesOf = ({ groupId, linkedAt, code, replacement, unlinkedAt }: UnitLink) =>
  ({ lineGroupId: groupId, linkedAt, linkCode: code, replacement, unlinkedAt }) satisfies {
    readonly [Name in keyof UnitLinkItem]?: UnitLinkItem[Name] | undefined
  }

export const readUnitLink = (item: unknown): UnitLink => {
  const { code, nameTh, linkVersion, lineGroupId, linkedAt, linkCode, replacement, unlinkedAt } =
    unitLinkItem.parse(item)
  return {
    unit: { code, nameTh },
    version: linkVersion ?? 0,
    ...(lineGroupId !== undefined && { groupId: lineGroupId }),
    ...(linkedAt !== undefined && { linkedAt }),
    ...(linkCode && { code: linkCode }),
    ...(replacement && { replacement }),
    ...(unlinkedAt !== undefined && { unlinkedAt }),
  }
}

export const groupItem = z.object({
  groupId: z.string(),
  version: z.number(),
  tries: z.array(z.object({ eventId: z.string(), fingerprint: z.string(), at: z.number() })),
  leftAt: z.exactOptional(z.number()),
}) satisfies z.ZodMiniType<GroupRecord>
