import type { SendDrillPorts } from '../../../core/groups/drill/ports.ts'
import { sendDrill } from '../../../core/groups/drill/send-drill.ts'
import { type LinkCode, shownLinkCode } from '../../../core/groups/linking/link-code.ts'
import { issueLinkCode, unlinkByOperator } from '../../../core/groups/linking/operator-commands.ts'
import type { LinkingPorts } from '../../../core/groups/linking/ports.ts'
import { changedFields, editUnit as edited } from '../../../core/operator/units/edit.ts'
import { hasImportErrors, importUnitFile, previewImport } from '../../../core/operator/units/import-file.ts'
import { readRosterFile } from '../../../core/roster/roster-file.ts'
import { createRoutes, writeAudit } from '../http/new-routes.ts'
import { omitUndefined } from '../http/omit-undefined.ts'
import type { PageTokens } from '../http/page-token.ts'
import { respondWithProblem } from '../http/problem.ts'
import { provinceScopeOf } from '../http/scope.ts'
import { cachedOfficerCounts, cachedUnits } from './cached-units.ts'
import {
  drillUnitRoute,
  editUnitRoute,
  getUnitPointsRoute,
  getUnitRoute,
  importUnitsRoute,
  listUnitsRoute,
  makeLinkCodeRoute,
  unlinkUnitRoute,
} from './contract.ts'
import { type ReadSheet, shownImport } from './import.ts'
import { listUnitsOf } from './list.ts'
import { showUnit, unitSubject, withUnit } from './one.ts'
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
  const units = cachedUnits(ports.units, now)
  const registered = cachedOfficerCounts(ports.registered, now)
  const shown = { units, registered }
  return createRoutes()
    .openapi(listUnitsRoute, async (c) => {
      const { page, limit, province, ...asked } = omitUndefined(c.req.valid('query'))
      const scope = provinceScopeOf(c.var.account, 'seeSettings', province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
      const filter = { ...asked, ...scope }
      const signed = { list: 'units', account: c.var.account.id, ...filter }
      const after = page && (await tokens.read(page, signed))
      if (page && !after) return respondWithProblem(c, 'badPageToken', 'page')
      const [records, counts] = await Promise.all([units.all(), registered.byUnit()])
      const all = records.map((record) => shownUnit(record, counts.get(record.unit.code) ?? 0, now()))
      const { next, ...found } = listUnitsOf(all, filter, { limit, ...(after && { after }) })
      return c.json({ ...found, ...(next && { next: await tokens.write(next, signed) }) }, 200)
    })
    .openapi(getUnitPointsRoute, async (c) => {
      const scope = provinceScopeOf(c.var.account, 'seeFigures', c.req.valid('query').province)
      if (!scope) return respondWithProblem(c, 'otherProvince', 'province')
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
    .openapi(getUnitRoute, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'seeSettings', code, shown, () => showUnit(c, code, shown))
    })
    .openapi(editUnitRoute, (c) => {
      const { code } = c.req.valid('param')
      const { version, ...typed } = omitUndefined(c.req.valid('json'))
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        if (record.version !== version) return respondWithProblem(c, 'changedMeanwhile')
        const edit = edited(record.unit, typed)
        if (edit.kind === 'wrong') return respondWithProblem(c, 'badInput', edit.field)
        const detail = changedFields(record.unit, edit.unit).join(', ')
        if (!detail) return showUnit(c, code, shown)
        await writeAudit(c, 'unitEdited', { ...unitSubject(record), detail })
        const isSaved = await units.save(edit.unit, version)
        return isSaved ? showUnit(c, code, shown) : respondWithProblem(c, 'changedMeanwhile')
      })
    })
    .openapi(makeLinkCodeRoute, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        await writeAudit(c, 'linkCodeMade', unitSubject(record))
        const linkCode = ports.newLinkCode()
        const issued = await issueLinkCode(code, linkCode, ports)
        const unit = await unitNow(code, now(), shown)
        if (!issued || !unit) return respondWithProblem(c, 'notFound')
        return c.json({ code: shownLinkCode(linkCode), expiresAt: issued.expiresAt, unit }, 200)
      })
    })
    .openapi(unlinkUnitRoute, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        if (record.unit.lineGroupId === undefined) return respondWithProblem(c, 'alreadyDone')
        await writeAudit(c, 'unitUnlinked', unitSubject(record))
        await unlinkByOperator(code, ports)
        return showUnit(c, code, shown)
      })
    })
    .openapi(drillUnitRoute, (c) => {
      const { code } = c.req.valid('param')
      return withUnit(c, 'manageUnits', code, shown, async (record) => {
        const { nameTh, lineGroupId: groupId } = record.unit
        if (groupId === undefined) return respondWithProblem(c, 'notNow')
        await writeAudit(c, 'unitDrilled', unitSubject(record))
        const { kind } = await sendDrill({ code, nameTh, groupId }, ports)
        switch (kind) {
          case 'sent':
            return showUnit(c, code, shown)
          case 'rests':
            return respondWithProblem(c, 'alreadyDone')
          case 'busy':
            return respondWithProblem(c, 'changedMeanwhile')
          case 'refused':
          case 'retryLater':
            return respondWithProblem(c, 'unavailable')
        }
      })
    })
    .openapi(importUnitsRoute, async (c) => {
      const isCommit = c.req.valid('query').commit === 'yes'
      const { province: own } = c.var.account
      const sheet = await ports.readSheet(new Uint8Array(await c.req.arrayBuffer()))
      if (!sheet) return respondWithProblem(c, 'unreadableFile')
      const file = readRosterFile(sheet)
      const unremembered = { ...units, all: ports.units.all }
      const tried = previewImport(file, await unremembered.all(), own)
      if (!isCommit || hasImportErrors(tried)) return c.json(shownImport(tried, false, c.var.language), 200)
      const { added, changed } = tried.plan
      await writeAudit(c, 'unitsImported', {
        ...(own && { province: own }),
        detail: `+${added.length} ~${changed.length}`,
      })
      const imported = await importUnitFile(file, own, unremembered)
      if (!imported) return respondWithProblem(c, 'changedMeanwhile')
      return c.json(shownImport(imported, true, c.var.language), 200)
    })
}
