import { describe, expect, it } from 'vitest'
import {
  beginJob,
  type ExportJob,
  exportLifetime,
  exportStallTime,
  failJob,
  finishJob,
  isAvailable,
  maxExportAttempts,
  newJob,
  requeueJob,
  withProgress,
} from '../../../lambdas/core/exports/job.ts'

const now = Date.UTC(2026, 10, 21)
const asked = { kind: 'excel', filters: { from: '2026-11-01', to: '2026-11-21' }, language: 'th' } as const
const job = newJob(asked, 'account', 'id', now)
const running = (attempts: number): ExportJob => ({ ...withProgress(job, 7, 10, now), attempts })
const done = finishJob(running(1), { rows: 10, bytes: 99, fileName: 'a.xlsx' }, now)

describe('taking a job up', () => {
  it.each([
    ['one that waits', job, now, 'begun'],
    ['one that somebody is at', running(1), now + exportStallTime - 1, 'held'],
    ['one whose maker has died', running(1), now + exportStallTime, 'begun'],
    ['one that was begun as often as any', running(maxExportAttempts), now + exportStallTime, 'givenUp'],
    ['one that waits after its last attempt', { ...job, attempts: maxExportAttempts }, now, 'givenUp'],
    ['a finished one', done, now + exportStallTime, 'over'],
    ['a failed one', failJob(job, 'broken', now), now + exportStallTime, 'over'],
  ] as const)('%s', (_, from, at, kind) => {
    expect(beginJob(from, at).kind).toBe(kind)
  })

  it('counts the attempts, and begins at the first row', () => {
    expect(beginJob(running(1), now + exportStallTime)).toMatchObject({
      job: { attempts: 2, movedAt: now + exportStallTime, state: { kind: 'running', rows: 0 } },
    })
  })
})

it('comes back after a failure until its attempts are used up', () => {
  expect(requeueJob(running(1), now).state).toEqual({ kind: 'waiting' })
  expect(requeueJob(running(maxExportAttempts), now).state).toEqual({ kind: 'failed', problem: 'broken' })
})

it('is kept for a week from its end on', () => {
  const later = finishJob(running(1), { bytes: 1, fileName: 'a.pdf' }, now + 1_000)
  expect([
    isAvailable(later, now + exportLifetime + 999),
    isAvailable(later, now + exportLifetime + 1_000),
  ]).toEqual([true, false])
})
