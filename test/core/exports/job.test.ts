import { describe, expect, it } from 'vitest'
import {
  begin,
  diedAfter,
  type ExportJob,
  failed,
  finished,
  isKept,
  keptFor,
  mostAttempts,
  newJob,
  progressed,
  putBack,
} from '../../../lambdas/core/exports/job.ts'

const now = Date.UTC(2026, 10, 21)
const asked = { kind: 'excel', filters: { from: '2026-11-01', to: '2026-11-21' }, language: 'th' } as const
const job = newJob(asked, 'account', 'id', now)
const running = (attempts: number): ExportJob => ({ ...progressed(job, 7, 10, now), attempts })
const done = finished(running(1), { rows: 10, bytes: 99, fileName: 'a.xlsx' }, now)

describe('taking a job up', () => {
  it.each([
    ['one that waits', job, now, 'begun'],
    ['one that somebody is at', running(1), now + diedAfter - 1, 'held'],
    ['one whose maker has died', running(1), now + diedAfter, 'begun'],
    ['one that was begun as often as any', running(mostAttempts), now + diedAfter, 'givenUp'],
    ['one that waits after its last attempt', { ...job, attempts: mostAttempts }, now, 'givenUp'],
    ['a finished one', done, now + diedAfter, 'over'],
    ['a failed one', failed(job, 'broken', now), now + diedAfter, 'over'],
  ] as const)('%s', (_, from, at, kind) => {
    expect(begin(from, at).kind).toBe(kind)
  })

  it('counts the attempts, and begins at the first row', () => {
    expect(begin(running(1), now + diedAfter)).toMatchObject({
      job: { attempts: 2, movedAt: now + diedAfter, state: { kind: 'running', rows: 0 } },
    })
  })
})

it('comes back after a failure until its attempts are used up', () => {
  expect(putBack(running(1), now).state).toEqual({ kind: 'waiting' })
  expect(putBack(running(mostAttempts), now).state).toEqual({ kind: 'failed', problem: 'broken' })
})

it('is kept for a week from its end on', () => {
  const later = finished(running(1), { bytes: 1, fileName: 'a.pdf' }, now + 1_000)
  expect([isKept(later, now + keptFor + 999), isKept(later, now + keptFor + 1_000)]).toEqual([true, false])
})
