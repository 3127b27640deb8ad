import * as z from 'zod/mini'
import type { SavedReport } from '../../../core/operator/live/announce.ts'
import { lazy } from '../on-first-use.ts'
import { storedProvince, storedReportId } from '../stored.ts'

/** As much of a report's item as is read here, in the form that streams have. */
const image = () =>
  z.object({
    id: z.object({ S: storedReportId }),
    version: z.object({ N: z.string() }),
    countAs: z.object({
      M: z.object({ province: z.object({ S: z.union([storedProvince, z.literal('unknown')]) }) }),
    }),
  })

const streamEvent = lazy(() =>
  z.object({
    Records: z.array(
      z.object({
        dynamodb: z.object({ NewImage: z.exactOptional(image()), OldImage: z.exactOptional(image()) }),
      }),
    ),
  }),
)

/**
 * The saves of reports in an event of the table's stream (new and old images). What the figures write into a report is
 * none, as its version shows. Throws where something else than reports comes in.
 */
export const readSavedReports = (event: unknown): readonly SavedReport[] =>
  streamEvent.parse(event).Records.flatMap(({ dynamodb: { NewImage, OldImage } }) =>
    NewImage === undefined || NewImage.version.N === OldImage?.version.N
      ? []
      : [
          {
            report: NewImage.id.S,
            province: NewImage.countAs.M.province.S,
            ...(OldImage && { before: OldImage.countAs.M.province.S }),
          },
        ],
  )
