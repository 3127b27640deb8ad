import { expect, test } from 'vitest'
import { byKind, inOrder, kindOf, matching, withOpened } from '../../web/simulator/groups/group-order.ts'
import type { Chat } from '../../web/simulator/line/chat.ts'

const group = (id: string, name: string, unit: string | null): Chat => ({ id, type: 'group', name, unit })
const team = group('C3', 'ทีมสหวิชาชีพ เชียงใหม่', 'TEAM-50')
const centre = group('C2', 'ศูนย์ 191 เชียงใหม่', 'C191-50')
const station = group('C1', 'สภ.แม่ริม', 'ST-5007')
const other = group('C4', 'Friends', null)
const groups = [team, centre, station, other]

test('groups with the latest messages float to the top, the others keep their places', () => {
  expect(inOrder(groups, ['C1', 'U9', 'C2']).map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4'])
})

test('a search finds all its words in name and code, in any case', () => {
  expect(matching(groups, 'เชียงใหม่ 191')).toEqual([centre])
  expect(matching(groups, 'st-5007')).toEqual([station])
  expect(matching(groups, '  ')).toEqual(groups)
})

test('side by side: station, centre, team, others', () => {
  expect(groups.toSorted(byKind)).toEqual([station, centre, team, other])
  expect(groups.map(kindOf)).toEqual(['team', 'centre191', 'station', undefined])
})

test('a fourth group takes the place of the one opened first', () => {
  expect(withOpened(['a', 'b', 'c'], 'd')).toEqual(['b', 'c', 'd'])
  expect(withOpened(['a', 'b'], 'a')).toEqual(['a', 'b'])
})
