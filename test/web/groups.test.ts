import { expect, test } from 'vitest'
import {
  kindOf,
  matching,
  sideBySide,
  sortGroups,
  withOpened,
} from '../../web/simulator/groups/group-order.ts'
import { group } from './entries.ts'

const team = group('C3', { name: 'ทีมสหวิชาชีพ เชียงใหม่', unit: 'TEAM-50' })
const centre = group('C2', { name: 'ศูนย์ 191 เชียงใหม่', unit: 'C191-50' })
const station = group('C1', { name: 'สภ.แม่ริม', unit: 'ST-5007' })
const other = group('C4', { name: 'Friends', unit: null })
const groups = [team, centre, station, other]

test('groups with the latest messages float to the top, the others keep their places', () => {
  expect(sortGroups(groups, ['C1', 'U9', 'C2']).map(({ id }) => id)).toEqual(['C1', 'C2', 'C3', 'C4'])
})

test('a search finds all its words in name and code, in any case', () => {
  expect(matching(groups, 'เชียงใหม่ 191')).toEqual([centre])
  expect(matching(groups, 'st-5007')).toEqual([station])
  expect(matching(groups, '  ')).toEqual(groups)
})

test('side by side: station, centre, team; the province of the latest one first, other groups by themselves', () => {
  expect(sideBySide([team, centre, station])).toEqual([station, centre, team])
  const bangkok = group('C5', { unit: 'ST-1014' })
  const next = group('C6', { unit: 'ST-5002' })
  expect(sideBySide([team, centre, station, bangkok, other])).toEqual([other, bangkok, station, centre, team])
  expect(sideBySide([station, bangkok, team, next])).toEqual([station, next, team, bangkok])
  expect(groups.map(kindOf)).toEqual(['team', 'centre191', 'station', undefined])
})

test('a seventh group takes the place of the one opened first', () => {
  expect(withOpened(['a', 'b', 'c', 'd', 'e', 'f'], 'g')).toEqual(['b', 'c', 'd', 'e', 'f', 'g'])
  expect(withOpened(['a', 'b'], 'a')).toEqual(['a', 'b'])
})
