import type { Account } from '../../../core/access/account.ts'
import type { FileAddresses } from '../../../core/delivery/files/ports.ts'
import { fileKeyOf } from '../../../core/exports/file-name.ts'
import type { ExportJob } from '../../../core/exports/job.ts'
import { mayExport } from '../../../core/exports/may-export.ts'
import { jobProblemTexts } from '../../../core/exports/problem-texts.ts'
import type { Language } from '../../../core/shared/language.ts'
import type { ExportJobBody as Shown } from './contract.ts'

/** A job as the page has it. What the account may have no more has no address, even where the file is there. */
export const exportShown = async (
  job: ExportJob,
  { account, language }: { readonly account: Account; readonly language: Language },
  addresses: FileAddresses,
): Promise<Shown> => {
  const { id, kind, askedAt, keptUntil, state } = job
  const { status, category, ...filters } = job.filters
  const common = {
    id,
    kind,
    askedAt,
    keptUntil,
    state: state.kind,
    filters: {
      ...filters,
      ...(status && { status: [...status] }),
      ...(category && { category: [...category] }),
    },
  }
  switch (state.kind) {
    case 'waiting':
      return common
    case 'running':
      return {
        ...common,
        rows: state.rows,
        ...(state.ofRows !== undefined && { ofRows: state.ofRows }),
      }
    case 'done': {
      const { bytes, fileName, rows } = state
      if (!mayExport(account, job)) {
        return { ...common, state: 'failed', problem: jobProblemTexts[language].notAllowed }
      }
      const url = await addresses.addressOf(fileKeyOf(job))
      return { ...common, bytes, fileName, url, ...(rows !== undefined && { rows, ofRows: rows }) }
    }
    case 'failed':
      return { ...common, problem: jobProblemTexts[language][state.problem] }
  }
}
