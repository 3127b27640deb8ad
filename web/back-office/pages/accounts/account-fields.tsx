import Box from '@cloudscape-design/components/box'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMe } from '../../session/session.tsx'
import { shellTexts } from '../../shell/shell-texts.ts'
import { useTexts } from '../../texts/texts.ts'
import { type AccountField, provinceFor, rolesToGive, type TypedAccount } from './account-form.ts'
import { PostProvince } from './post-province.tsx'
import { accountsTexts } from './texts.ts'

interface AccountFieldsProps {
  readonly typed: TypedAccount
  /** What is wrong with a field, in words. */
  readonly errors: Readonly<Partial<Record<AccountField, string>>>
  /** Only who is invited has an address to type: it never changes. */
  readonly hasEmail: boolean
  /** Nobody gives themselves another role or province. */
  readonly hasPost: boolean
  readonly onChange: (typed: TypedAccount) => void
}

/** Who somebody is, which role they have and where. */
export const AccountFields = ({ typed, errors, hasEmail, hasPost, onChange }: AccountFieldsProps) => {
  const { form: texts, roleMeaning } = useTexts(accountsTexts)
  const { roles } = useTexts(shellTexts)
  const me = useMe()
  const given = rolesToGive(me)
  return (
    <SpaceBetween size="m">
      <FormField label={texts.name} constraintText={texts.nameHint} errorText={errors.name}>
        <Input value={typed.name} onChange={({ detail }) => onChange({ ...typed, name: detail.value })} />
      </FormField>
      {hasEmail && (
        <FormField label={texts.email} constraintText={texts.emailHint} errorText={errors.email}>
          <Input
            type="email"
            autoComplete={false}
            value={typed.email}
            onChange={({ detail }) => onChange({ ...typed, email: detail.value })}
          />
        </FormField>
      )}
      {hasPost ? (
        <>
          <FormField label={texts.role} errorText={errors.role}>
            <RadioGroup
              value={typed.role}
              items={given.map((role) => ({
                value: role,
                label: roles[role],
                description: roleMeaning[role],
              }))}
              onChange={({ detail }) => {
                const role = given.find((each) => each === detail.value)
                if (role) onChange({ ...typed, role })
              }}
            />
          </FormField>
          <PostProvince
            need={provinceFor(typed.role)}
            value={typed.province}
            own={me.province}
            error={errors.province}
            onChange={(province) => onChange({ ...typed, province })}
          />
        </>
      ) : (
        <Box color="text-body-secondary">{texts.ownPost}</Box>
      )}
    </SpaceBetween>
  )
}
