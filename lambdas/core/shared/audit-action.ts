/** What is written down of people who work in the back office: every read of personal data, and every change. */
export const auditActions = [
  'signedIn',
  'incidentRead',
  'pointsRead',
  'incidentAcknowledged',
  'sceneChanged',
  'incidentRerouted',
  'noteAdded',
  'incidentForwarded',
  'incidentMerged',
  'careChanged',
  'unitEdited',
  'unitsImported',
  'linkCodeMade',
  'unitUnlinked',
  'unitDrilled',
  'settingsChanged',
  'accountInvited',
  'accountChanged',
  'exportAsked',
  'auditRead',
] as const

export type AuditAction = (typeof auditActions)[number]
