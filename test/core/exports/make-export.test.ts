import { readXlsx } from 'hucre/xlsx'
import { beforeEach, describe, expect, it } from 'vitest'
import { exportStallTime, maxExportAttempts, newJob } from '../../../lambdas/core/exports/job.ts'
import { ExportInProgress, makeExport } from '../../../lambdas/core/exports/make-export.ts'
import { statusOf } from '../../../lambdas/core/report/report.ts'
import { random } from '../../../local/demo/chance.ts'
import { accountOf } from '../../support/accounts.ts'
import { changed, routedTo, someReport } from '../../support/counting.ts'
import { type ExportWorld, exportPorts, newExportWorld } from '../../support/exporting.ts'

const start = Date.UTC(2026, 10, 21)
const chance = random(3)
const reports = Array.from({ length: 900 }, (_, nth) =>
  changed(routedTo(someReport(nth, chance, 30), '50'), chance),
)
const asked = { kind: 'excel', filters: { from: '2026-01-01', to: '2026-01-30' }, language: 'th' } as const
const account = accountOf({ role: 'commander' })
const named = { account: account.id, id: 'one' }
const file = `exports/${account.id}/one.xlsx`

let world: ExportWorld

/** A world in which somebody has asked for a file. */
const ask = (what: Parameters<typeof newJob>[0] = asked): ExportWorld => {
  const asking = newExportWorld(account, start)
  asking.reports = reports
  asking.jobs.set(`${account.id}/one`, { ...newJob(what, account.id, 'one', start), version: 1 })
  return asking
}
const job = () => world.jobs.get(`${account.id}/one`)
const rowsOf = async (name = file) => {
  const { sheets } = await readXlsx(world.files.get(name)?.bytes ?? expect.fail('no file'))
  return sheets.map(({ rows }) => rows)
}

beforeEach(() => {
  world = ask()
})

describe('a file of incidents', () => {
  it('has a row for every report that is meant, and a cover whose totals are theirs', async () => {
    await makeExport(named, exportPorts(world))
    const meant = world.reports.filter(({ day }) => day <= '2026-01-30')
    expect(job()?.state).toMatchObject({ kind: 'done', rows: meant.length })
    const [cover = [], table = []] = await rowsOf()
    expect(table).toHaveLength(1 + meant.length)
    expect(cover).toContainEqual(['จำนวนเคสในไฟล์นี้', meant.length])
    const closed = meant.filter((report) => statusOf(report) === 'closed').length
    expect(closed).toBeGreaterThan(0)
    expect(cover).toContainEqual(['ปิดเหตุ', closed])
    expect(cover).toContainEqual(['จัดทำโดย', 'สมหญิง ใจดี'])
  })

  it('has only what the filters mean, also where the index is behind', async () => {
    world = ask({ ...asked, filters: { ...asked.filters, province: '50', status: ['prank'] } })
    await makeExport(named, exportPorts(world))
    const [, [, ...rows] = []] = await rowsOf()
    const meant = reports.filter(
      (report) => statusOf(report) === 'prank' && report.routing?.province === '50',
    )
    expect(rows).toHaveLength(meant.length)
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['ก่อกวน']))
  })

  it('tells how far it is, every two seconds at most', async () => {
    await makeExport(
      named,
      exportPorts(world, async () => {
        world.now += 700
      }),
    )
    const told = world.saves.filter(({ state }) => state.kind === 'running')
    expect(told.length).toBeGreaterThan(2)
    for (const [nth, { movedAt }] of told.slice(1).entries())
      expect(movedAt - (told[nth]?.movedAt ?? 0)).toBeGreaterThanOrEqual(2_000)
    expect(told.at(-1)?.state).toMatchObject({
      ofRows: reports.filter(({ day }) => day <= '2026-01-30').length,
    })
  })
})

describe('whoever may no more', () => {
  it.each([
    ['is disabled meanwhile', { ...account, state: 'disabled' } as const],
    ['is gone', undefined],
    ['has a province now', accountOf({ role: 'commander', province: '20' })],
    ['is of a team now', accountOf({ role: 'team', province: '20' })],
  ])('gets no file: %s', async (_, now) => {
    world.account = now
    await makeExport(named, exportPorts(world))
    expect(job()?.state).toEqual({ kind: 'failed', problem: 'notAllowed' })
    expect(world.files.size).toBe(0)
  })

  it('nor the audit log, which is not for everybody', async () => {
    world = ask({ ...asked, kind: 'audit' })
    await makeExport(named, exportPorts(world))
    expect(job()?.state).toEqual({ kind: 'failed', problem: 'notAllowed' })
  })
})

describe('a message that comes again', () => {
  it('does not make a finished file again', async () => {
    await makeExport(named, exportPorts(world))
    const saves = world.saves.length
    await makeExport(named, exportPorts(world))
    expect(world.saves).toHaveLength(saves)
  })

  it('does not disturb whoever is at it, and sees later what came of it', async () => {
    const held = exportPorts(world)
    let second: Promise<void> | undefined
    const ports = exportPorts(world, async () => {
      if (world.saves.length !== 1 || second) return
      second = makeExport(named, held)
      second.catch(() => undefined)
    })
    await makeExport(named, ports)
    await expect(second).rejects.toThrow(ExportInProgress)
    expect(job()?.state.kind).toBe('done')
  })

  it('finds nothing where the job has been forgotten', async () => {
    world.jobs.clear()
    await makeExport(named, exportPorts(world))
    expect([world.saves, world.signals]).toEqual([[], []])
  })
})

describe('an end in the middle', () => {
  class Died extends Error {}

  /** From the n-th step on nothing reaches the world any more, not even what clears up. */
  const dyingAt = (nth: number) => {
    let steps = 0
    return exportPorts(world, async () => {
      steps += 1
      if (steps >= nth) throw new Died()
    })
  }
  const stepsInAll = async (): Promise<number> => {
    let steps = 0
    await makeExport(
      named,
      exportPorts(ask(), async () => {
        steps += 1
      }),
    )
    return steps
  }

  it('at any step leaves a job that the next message finishes, with one whole file', async () => {
    const steps = await stepsInAll()
    expect(steps).toBeGreaterThan(8)
    await makeExport(named, exportPorts(world))
    const whole = await rowsOf()
    for (let nth = 1; nth <= steps; nth += 1) {
      world = ask()
      await expect(makeExport(named, dyingAt(nth)), `step ${nth}`).rejects.toThrow(Died)
      world.now += exportStallTime
      await makeExport(named, exportPorts(world))
      expect(job()?.state.kind, `step ${nth}`).toBe('done')
      expect([...world.files.keys()]).toEqual([file])
      expect((await rowsOf())[1]).toEqual(whole[1])
    }
  })

  it('each time has failed after some, and somebody is told', async () => {
    for (let nth = 0; nth < maxExportAttempts; nth += 1) {
      await expect(makeExport(named, dyingAt(5))).rejects.toThrow(Died)
      world.now += exportStallTime
    }
    await makeExport(named, exportPorts(world))
    expect(job()?.state).toEqual({ kind: 'failed', problem: 'broken' })
    expect(world.signals).toContain('ExportFailed')
  })

  it('that can still be told lets the next message begin at once', async () => {
    const refusing = {
      ...exportPorts(world),
      files: { put: () => Promise.reject(new Error('S3 is down')) },
    }
    await expect(makeExport(named, refusing)).rejects.toThrow('S3 is down')
    expect(job()?.state).toEqual({ kind: 'waiting' })
    await makeExport(named, exportPorts(world))
    expect(job()?.state.kind).toBe('done')
    expect(world.signals).toEqual([])
  })

  it('that lasts has failed with the last attempt', async () => {
    const refusing = {
      ...exportPorts(world),
      files: { put: () => Promise.reject(new Error('S3 is down')) },
    }
    for (let nth = 0; nth < maxExportAttempts; nth += 1)
      await expect(makeExport(named, refusing)).rejects.toThrow('S3 is down')
    expect(job()?.state).toEqual({ kind: 'failed', problem: 'broken' })
    expect(world.signals).toEqual(['ExportFailed'])
  })
})

it('whoever was slow and was replaced does not write over what the other has made', async () => {
  let steps = 0
  const slow = exportPorts(world, async () => {
    steps += 1
    if (steps !== 5) return
    world.now += exportStallTime
    await makeExport(named, exportPorts(world))
  })
  await expect(makeExport(named, slow)).rejects.toThrow(ExportInProgress)
  expect(job()?.state.kind).toBe('done')
})

it('the audit log is a file as well, for whoever may see it', async () => {
  world = ask({ ...asked, kind: 'audit' })
  world.account = { ...accountOf({ role: 'superadmin' }), id: account.id }
  world.entries = Array.from({ length: 230 }, (_, nth) => ({
    id: String(nth),
    at: start + nth,
    who: { id: 'a', name: '=ปิติ', role: 'operator191' },
    action: 'incidentRead',
    subject: 'K7F-3QD',
    province: '20',
  }))
  await makeExport(named, exportPorts(world))
  const [cover, table = []] = await rowsOf()
  expect(cover).toContainEqual(['จำนวนรายการทั้งหมด', 230])
  expect(table).toHaveLength(231)
  expect(table[1]?.slice(1, 6)).toEqual(['=ปิติ', 'เจ้าหน้าที่ศูนย์ 191', 'เปิดดูเคส', 'K7F-3QD', 'ชลบุรี'])
})
