/** The columns of the incidents with their widths, in their order. */
export const incidentColumnWidths = {
  caseCode: 11,
  acceptedAt: 20,
  status: 20,
  category: 30,
  province: 20,
  district: 20,
  unit: 28,
  acknowledgedAt: 20,
  minutes: 14,
  arrivedAt: 20,
  endedAt: 20,
  climbed: 12,
  rounds: 12,
  forwardedAt: 20,
  outcome: 26,
  sameIncident: 24,
} as const

export type IncidentColumn = keyof typeof incidentColumnWidths
