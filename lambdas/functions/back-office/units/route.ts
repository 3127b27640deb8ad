import type { SendDrillPorts } from '../../../core/groups/drill/ports.ts'
import { sendDrill } from '../../../core/groups/drill/send-drill.ts'
import { type LinkCode, shownLinkCode } from '../../../core/groups/linking/link-code.ts'
import { issueCode, unlinkByOperator } from '../../../core/groups/linking/operate.ts'
import type { LinkingPorts } from '../../../core/groups/linking/ports.ts'
import { changedFields, editUnit as edited } from '../../../core/operator/units/edit.ts'
import { importFile, isFaulty, tryImport } from '../../../core/operator/units/import-file.ts'
import { readRosterFile } from '../../../core/roster/roster-file.ts'
import { audited, createRoutes } from '../http/new-routes.ts'
import { given } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { problem } from '../http/problem.ts'
import { scopeOf } from '../http/scope.ts'
import { rememberedCounts, rememberedUnits } from './cached-units.ts'
import {
  drillUnit,
  editUnit,
  getUnit,
  getUnitPoints,
  importUnits,
  listUnits,
  makeLinkCode,
  unlinkUnit,
} from './contract.ts'
import { type ReadSheet, shownImport } from './import.ts'
import { listUnitsOf } from './list.ts'
import { deedAbout, showUnit, withUnit } from './one.ts'
import { type ShownPorts, shownUnit, unitNow } from './unit-shown.ts'

export type UnitsPorts = ShownPorts &
  LinkingPorts &
  SendDrillPorts & {
    readonly tokens: PageTokens
    readonly readSheet: ReadSheet
    /** A code that nobody has had. */
    readonly newLinkCode: () => LinkCode
  }

export const unitsRoutes = (ports: UnitsPorts) => {
  const { tokens, now } = ports
  const units = rememberedUnits(ports.units, now)
  const registered = rememberedCounts(ports.registered, now)
  const shown = { units, registered }
  return createRoutes()
    .openapi(listUnits, async (c) => {
      const { page, limit, province, ...asked } = given(c.req.valid('query'))
      const scope = scopeOf(c.var.account, 'seeSettings', province)
      if (!scope) return problem(c, 'otherProvince', 'province')
      const filter = { ...asked, ...scope }
      const signed = { list: 'units', account: c.var.account.id, ...filter }
      const after = page && (await tokens.read(page, signed))
      if (page && !after) return problem(c, 'badPageToken', 'page')
      const [records, counts] = await Promise.all([units.all(), registered.byUnit()])
      const all = records.map((record) => shownUnit(record, counts.get(record.unit.code) ?? 0, now()))
      const { next, ...found } = listUnitsOf(all, filter, { limit, ...(after && { after }) })
      return c.json({ ...found, ...(next && { next: await tokens.write(next, signed) }) }, 200)
    })
    .openapi(getUnitPoints, async (c) => {
      const scope = scopeOf(c.var.account, 'seeFigures', c.req.valid('query').province)
      if (!scope) return problem(c, 'otherProvince', 'province')
      const records = await units.all()
      const found = records.filter(({ unit }) => !scope.province || unit.province === scope.province)
      const points = found.map(({ unit: { code, kind, nameTh, nameEn, point, lineGroupId } }) => ({
        code,
        kind,
        nameTh,
        nameEn,
        ...point,
        isLinked: lineGroupId !== undefined,
      }))
      return c.json({ units: points }, 200)
    })
    .openapi(getUnit, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'seeSettings', code, shown, () => showUnit(c, code, shown))
    })
    .openapi(editUnit, (c) => {
      const { code } = c.req.valid('param')
      const { version, ...typed } = given(c.req.valid('json'))
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        if (record.version !== version) return problem(c, 'changedMeanwhile')
        const edit = edited(record.unit, typed)
        if (edit.kind === 'wrong') return problem(c, 'badInput', edit.field)
        const detail = changedFields(record.unit, edit.unit).join(', ')
        if (!detail) return showUnit(c, code, shown)
        await audited(c, 'unitEdited', { ...deedAbout(record), detail })
        const isSaved = await units.save(edit.unit, version)
        return isSaved ? showUnit(c, code, shown) : problem(c, 'changedMeanwhile')
      })
    })
    .openapi(makeLinkCode, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        await audited(c, 'linkCodeMade', deedAbout(record))
        const linkCode = ports.newLinkCode()
        const issued = await issueCode(code, linkCode, ports)
        const unit = await unitNow(code, now(), shown)
        if (!issued || !unit) return problem(c, 'notFound')
        return c.json({ code: shownLinkCode(linkCode), expiresAt: issued.expiresAt, unit }, 200)
      })
    })
    .openapi(unlinkUnit, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        if (record.unit.lineGroupId === undefined) return problem(c, 'alreadyDone')
        await audited(c, 'unitUnlinked', deedAbout(record))
        await unlinkByOperator(code, ports)
        return showUnit(c, code, shown)
      })
    })
    .openapi(drillUnit, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        const { nameTh, lineGroupId: groupId } = record.unit
        if (groupId === undefined) return problem(c, 'notNow')
        await audited(c, 'unitDrilled', deedAbout(record))
        const { kind } = await sendDrill({ code, nameTh, groupId }, ports)
        switch (kind) {
          case 'sent':
            return showUnit(c, code, shown)
          case 'rests':
            return problem(c, 'alreadyDone')
          case 'busy':
            return problem(c, 'changedMeanwhile')
          case 'refused':
          case 'retryLater':
            return problem(c, 'unavailable')
        }
      })
    })
    .openapi(importUnits, async (c) => {
      const isCommit = c.req.valid('query').commit === 'yes'
      const { province: own } = c.var.account
      const sheet = await ports.readSheet(new Uint8Array(await c.req.arrayBuffer()))
      if (!sheet) return problem(c, 'unreadableFile')
      const file = readRosterFile(sheet)
      const unremembered = { ...units, all: ports.units.all }
      const tried = tryImport(file, await unremembered.all(), own)
      if (!isCommit || isFaulty(tried)) return c.json(shownImport(tried, false, c.var.language), 200)
      const { added, changed } = tried.plan
      await audited(c, 'unitsImported', {
        ...(own && { province: own }),
        detail: `+${added.length} ~${changed.length}`,
      })
      const imported = await importFile(file, own, unremembered)
      if (!imported) return problem(c, 'changedMeanwhile')
      return c.json(shownImport(imported, true, c.var.language), 200)
    })
}
