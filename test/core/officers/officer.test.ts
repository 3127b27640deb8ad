import { describe, expect, it } from 'vitest'
import { officerKey, parseOfficerNumber } from '../../../lambdas/core/officers/officer.ts'
import { allRoles, parseRole, roleFinder, startingRoles } from '../../../lambdas/core/officers/role.ts'

describe('an officer’s number', () => {
  it.each([
    ['12345', '12345'],
    [' ๑๒๓๔๕ ', '12345'],
    ['ตร.1234/2569', 'ตร.1234/2569'],
    ['DEMO–0001', 'DEMO-0001'],
    ['1 2345  67', '1 2345 67'],
    ['', undefined],
    ['ไม่มี', undefined],
    ['-12', undefined],
    ['12\u0000', undefined],
    ['<12>', undefined],
    ['1'.repeat(31), undefined],
  ])('%j is read as %j', (text, number) => {
    expect(parseOfficerNumber(text)).toBe(number)
  })

  it.each([
    ['0012345', '12345'],
    ['๐๐12-345', '12345'],
    ['demo 0001', 'DEMO-0001'],
    ['ตร1234/2569', 'ตร.1234/2569'],
    ['0', '00'],
  ])('%s and %s are one', (a, b) => {
    expect(officerKey(a)).toBe(officerKey(b))
  })

  it.each([
    ['123/45', '12/345'],
    ['DEMO-0001', 'DEMO-01'],
    ['A1', 'B1'],
    ['0', ''],
  ])('%s and %s are two', (a, b) => {
    expect(officerKey(a)).not.toBe(officerKey(b))
  })
})

describe('a role', () => {
  const roleOf = roleFinder(allRoles(['อาสาสมัคร']))

  it.each(startingRoles)('%s is known by its name', (role) => {
    expect(roleOf(role)).toBe(role)
    expect(roleOf(role.replaceAll(/[ .]/g, ''))).toBe(role)
  })

  it.each([
    ['ศูนย์ ๑๙๑', 'ศูนย์ 191'],
    ['ผบก.', 'ผู้การ'],
    ['รอง ผบก.', 'รองผู้การ'],
    ['ผกก.', 'ผู้กำกับ'],
    ['รอง ผกก.', 'รองผู้กำกับ'],
    ['สว.', 'สารวัตร'],
    ['รอง สว.', 'รองสารวัตร'],
    ['พมจ.', 'พม.'],
    ['อาสาสมัคร', 'อาสาสมัคร'],
    ['ครู', undefined],
    ['', undefined],
  ])('%j is %j', (text, role) => {
    expect(roleOf(text)).toBe(role)
  })

  it('that is added stands once, behind those that were there', () => {
    expect(allRoles(['ครู', 'ศูนย์191', 'ครู', 'กู้ภัย'])).toEqual([...startingRoles, 'กู้ภัย', 'ครู'])
  })

  it.each([
    ['  อาสา  สมัคร ', 'อาสา สมัคร'],
    ['191', undefined],
    ['', undefined],
    ['ก'.repeat(61), undefined],
  ])('%j is taken as %j', (text, role) => {
    expect(parseRole(text)).toBe(role)
  })
})
