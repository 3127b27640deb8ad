import Grid from '@cloudscape-design/components/grid'
import Tabs from '@cloudscape-design/components/tabs'
import type { SettingsBody } from '../../../../lambdas/functions/back-office/settings/contract.ts'
import { LeaveGuard } from '../../form/leave-guard.tsx'
import { useCan } from '../../session/session.tsx'
import { useSearchParams } from '../../shell/search.ts'
import { useTexts } from '../../texts/texts.ts'
import { LadderEditor } from './ladder-editor.tsx'
import { LadderPreview } from './ladder-preview.tsx'
import { PoliciesGrid } from './policies-grid.tsx'
import { SettingsForm } from './settings-form.tsx'
import { settingsTexts } from './texts.ts'
import { TextsPreview } from './texts-preview.tsx'
import { useSettingsEdit } from './use-settings-edit.ts'

const tabs = ['ladder', 'policies', 'texts'] as const
const halves = [{ colspan: { default: 12, s: 7 } }, { colspan: { default: 12, s: 5 } }]

/** One draft over both tabs that can be edited; which one is open stands in the address. */
export const SettingsTabs = ({ settings }: { settings: SettingsBody }) => {
  const words = useTexts(settingsTexts)
  const [search, setSearch] = useSearchParams()
  const edit = useSettingsEdit(settings)
  const isReadOnly = !useCan('managePolicies')
  const { draft, change } = edit
  const contents = {
    ladder: (
      <SettingsForm edit={edit} settings={settings} isReadOnly={isReadOnly}>
        <Grid gridDefinition={halves}>
          <LadderEditor
            steps={draft.steps}
            isReadOnly={isReadOnly}
            onChange={(steps) => change({ ...draft, steps })}
          />
          <LadderPreview steps={draft.steps} />
        </Grid>
      </SettingsForm>
    ),
    policies: (
      <SettingsForm edit={edit} settings={settings} isReadOnly={isReadOnly}>
        <PoliciesGrid
          policies={draft.policies}
          isReadOnly={isReadOnly}
          onChange={(policies) => change({ ...draft, policies })}
        />
      </SettingsForm>
    ),
    texts: <TextsPreview />,
  }
  return (
    <>
      <Tabs
        ariaLabel={words.title}
        activeTabId={tabs.find((tab) => tab === search.tab) ?? 'ladder'}
        onChange={({ detail }) => setSearch({ tab: detail.activeTabId }, 'replace')}
        tabs={tabs.map((tab) => ({ id: tab, label: words.tabs[tab], content: contents[tab] }))}
      />
      <LeaveGuard isDirty={edit.isDirty} />
    </>
  )
}
