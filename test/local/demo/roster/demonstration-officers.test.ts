import { describe, expect, it } from 'vitest'
import { tableOfficerRoster } from '../../../../lambdas/adapters/dynamodb/officers/officer-roster.ts'
import { tableOfficers } from '../../../../lambdas/adapters/dynamodb/officers/officers.ts'
import { officerKey } from '../../../../lambdas/core/officers/officer.ts'
import { officerRegister } from '../../../../lambdas/core/officers/registration.ts'
import { startingRoles } from '../../../../lambdas/core/officers/role.ts'
import { parsePhone } from '../../../../lambdas/core/shared/phone.ts'
import { demonstrationRoster } from '../../../../local/demo/roster/demonstration.ts'
import { demonstrationOfficers } from '../../../../local/demo/roster/demonstration-officers.ts'
import { seedOfficers } from '../../../../local/demo/roster/seed-officers.ts'
import { phone } from '../../../support/officers.ts'
import { startTable } from '../../../support/table.ts'

const units = demonstrationRoster()
const officers = demonstrationOfficers(units)

describe('the demonstration officers', () => {
  it('are five in each province, in every role, with a unit of that province', () => {
    expect(officers).toHaveLength(5 * 77)
    expect(new Set(officers.map(({ role }) => role))).toEqual(new Set(startingRoles))
    for (const { unit, province, number } of officers) {
      expect(units.find(({ code }) => code === unit)?.province, number).toBe(province)
    }
  })

  it('are plainly invented, each with a number and a phone that can be proved', () => {
    expect(new Set(officers.map(({ number }) => officerKey(number))).size).toBe(officers.length)
    for (const [index, { number, nameTh, phone: known }] of officers.entries()) {
      expect(number).toBe(`DEMO-${String(index + 1).padStart(4, '0')}`)
      expect(nameTh).toMatch(/^สมมติ ตัวอย่าง \d+$/)
      expect(known).toMatch(/^\+66800000\d{3}$/)
      expect(parsePhone(known)).toBe(known)
    }
  })

  it('have the two that the guide names for trying it', () => {
    expect(officers.slice(0, 2)).toEqual([
      {
        number: 'DEMO-0001',
        rank: 'ด.ต.',
        nameTh: 'สมมติ ตัวอย่าง 1',
        role: 'ห้องวิทยุ',
        province: '10',
        unit: 'ST-1001',
        phone: phone(1),
      },
      {
        number: 'DEMO-0002',
        rank: '',
        nameTh: 'สมมติ ตัวอย่าง 2',
        role: 'นักสังคมสงเคราะห์',
        province: '10',
        unit: 'TEAM-10',
        phone: phone(2),
      },
    ])
  })

  it('are written where they are missing, and nothing else is touched', async () => {
    const table = await startTable()
    const endpoint = await table.client.config.endpoint?.()
    const connection = { endpoint: `http://127.0.0.1:${endpoint?.port}`, region: 'ap-southeast-1' }
    const roster = tableOfficerRoster(table)
    const [first, second] = officers
    if (!first || !second) throw new Error('no officers')
    await roster.put([{ ...first, nameTh: 'คนอื่น' }])
    await seedOfficers(table.name, officers, connection)
    expect(await roster.all()).toHaveLength(officers.length)
    expect(await tableOfficers(table).find('demo 1')).toBeUndefined()
    expect(await tableOfficers(table).find('demo0001')).toMatchObject({ nameTh: 'คนอื่น' })
    const claim = { number: second.number, phone: second.phone }
    await officerRegister(tableOfficers(table)).register(claim, 'U1', 5)
    await seedOfficers(table.name, officers, connection)
    expect(await tableOfficers(table).find(second.number)).toEqual({
      ...second,
      registered: { userId: 'U1', at: 5 },
    })
    await table.close()
  })
})
