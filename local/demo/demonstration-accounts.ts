import {
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider'
import { cognitoDirectory, openCognito } from '../../lambdas/adapters/cognito/directory.ts'
import { tableAccounts } from '../../lambdas/adapters/dynamodb/accounts/accounts.ts'
import { invite } from '../../lambdas/core/access/invite.ts'
import type { Post, Role } from '../../lambdas/core/shared/post.ts'
import { provinceOf } from '../../lambdas/core/shared/province.ts'
import type { DemonstrationAccount } from '../aws/cognito/page.ts'
import type { Both } from '../aws/cognito/texts.ts'
import { localCredentials } from '../aws/lambda/environment.ts'
import { type Connection, openLocalTable } from '../runtime/local-table.ts'

/** The password of all demonstration accounts. It opens nothing but what is on this machine. */
export const demonstrationPassword = 'Ess-demo-2569'

const roleNames: Readonly<Record<Role, Both>> = {
  superadmin: { th: 'ผู้ดูแลระบบส่วนกลาง', en: 'Superadmin' },
  provinceAdmin: { th: 'ผู้ดูแลระบบจังหวัด', en: 'Province administrator' },
  commander: { th: 'ผู้บังคับบัญชา', en: 'Commander' },
  operator191: { th: 'เจ้าหน้าที่ศูนย์ 191', en: '191 operator' },
  team: { th: 'ทีมสหวิชาชีพ', en: 'Multidisciplinary team' },
}

const whereOf = ({ province }: Post): Both => {
  const found = province && provinceOf(province)
  return found ? { th: found.nameTh, en: found.nameEn } : { th: 'ทั่วประเทศ', en: 'whole country' }
}

const people: readonly (readonly [address: string, name: string, post: Post])[] = [
  ['superadmin', 'วรรณา ศรีสุข', { role: 'superadmin' }],
  ['admin.chiangmai', 'กิตติ แสงทอง', { role: 'provinceAdmin', province: '50' }],
  ['commander', 'พล.ต.ต. อนันต์ มั่นคง', { role: 'commander' }],
  ['commander.bangkok', 'พล.ต.ต. สุรชัย กล้าหาญ', { role: 'commander', province: '10' }],
  ['191.bangkok', 'ส.ต.อ. หญิง มาลี ใจงาม', { role: 'operator191', province: '10' }],
  ['191.chiangmai', 'ส.ต.อ. ธนา คำแก้ว', { role: 'operator191', province: '50' }],
  ['team.chiangmai', 'นงลักษณ์ ใจดี', { role: 'team', province: '50' }],
]

/** Invented people, one for each role and more where provinces make a difference. */
export const demonstrationAccounts: readonly (DemonstrationAccount & { readonly is: Post })[] = people.map(
  ([address, name, is]) => {
    const where = whereOf(is)
    const role = roleNames[is.role]
    return {
      email: `${address}@demo.example`,
      password: demonstrationPassword,
      name,
      is,
      post: { th: `${role.th} · ${where.th}`, en: `${role.en} · ${where.en}` },
    }
  },
)

const choosePassword = (cognito: CognitoIdentityProviderClient, UserPoolId: string, Username: string) =>
  cognito.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username,
      Password: demonstrationPassword,
      Permanent: true,
    }),
  )

/** Invites the demonstration accounts as an administrator would, and lets them have a password of their own already. */
export const seedAccounts = async (
  tableName: string,
  pool: string,
  connection: Connection & { readonly cognito: string },
): Promise<void> => {
  const table = openLocalTable(tableName, connection)
  const { region } = connection
  const cognito = openCognito({ endpoint: connection.cognito, region, credentials: localCredentials })
  const ports = {
    accounts: tableAccounts(table),
    directory: cognitoDirectory(cognito, pool),
    now: () => Date.now(),
  }
  try {
    for (const { email, name, is } of demonstrationAccounts) {
      const { account } = await invite({ email, name, post: is }, ports)
      await choosePassword(cognito, pool, account.id)
    }
  } finally {
    cognito.destroy()
    table.client.destroy()
  }
}
