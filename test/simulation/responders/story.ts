import type { Notice } from '../../../lambdas/core/report/model.ts'
import { newEntries } from './checks/rounds.ts'
import type { History } from './history.ts'

/** Everything that happened about a report, a line each, with the milliseconds since its acceptance. */
export const storyOf = (history: History): readonly string[] => {
  const begin = history.versions[0]?.report.acceptedAt ?? 0
  const lines: [number, string][] = [
    ...history.versions.map(({ at }, nth): [number, string] => [at, saveOf(history, nth, begin)]),
    ...history.pushes.map(({ begunAt, notice, to, taken, outcome }): [number, string] => [
      begunAt,
      `push ${notice.key} to ${to.slice(-6)}: ${taken ? 'taken, ' : ''}${outcome?.kind ?? 'no answer'}`,
    ]),
    ...history.presses.map(({ at, press, groupId, event, replied }): [number, string] => [
      at,
      `press ${press.action} in ${groupId.slice(-6)} (${event}): ${replied?.replaceAll('\n', ', ') ?? 'no reply'}`,
    ]),
    ...history.answers.map(({ at, via, prompts }): [number, string] => [
      at,
      `chat, as ${via}: ${prompts.map(({ kind }) => kind).join(', ')}`,
    ]),
    ...history.signals.map(({ at, signal }): [number, string] => [at, `alarm ${signal}`]),
    ...history.faults.map((at): [number, string] => [at, 'something goes wrong']),
  ]
  return lines.sort(([a], [b]) => a - b).map(([at, line]) => `${String(at - begin).padStart(9)} ${line}`)
}

const saveOf = (history: History, nth: number, begin: number): string => {
  const report = history.versions[nth]?.report
  const before = new Set(history.versions[nth - 1]?.report.notices)
  const changed = report?.notices.filter((notice) => !before.has(notice)) ?? []
  const entries = newEntries(history, nth).map(({ at: _, ...entry }) => JSON.stringify(entry, withoutPerson))
  return [
    `save ${report?.version}: ${report?.scene}, round ${report?.round}, step ${report?.climbed}`,
    ...entries,
    ...changed.map((notice) => stateOf(notice, begin)),
  ].join('  ')
}

const withoutPerson = (key: string, value: unknown): unknown => (key === 'person' ? undefined : value)

const stateOf = ({ key, state }: Notice, begin: number): string =>
  `${key} ${state.kind}${state.kind === 'owed' ? ` for ${state.dueAt - begin}` : ''}`
