import type { AuditEntry, AuditQuestion } from './entry.ts'

type Filters = Pick<AuditQuestion, 'province' | 'who' | 'action' | 'subject'>

/** Whether a line is one of those that are asked for; names and subjects by a part of them, whatever its case. */
export const matchesAuditQuestion = (
  entry: AuditEntry,
  { province, who, action, subject }: Filters,
): boolean =>
  (province === undefined || entry.province === province) &&
  (action === undefined || entry.action === action) &&
  (who === undefined || entry.who.id === who || holds(entry.who.name, who)) &&
  (subject === undefined || holds(entry.subject, subject) || entry.subjectId === subject)

const holds = (text = '', part: string): boolean => text.toLowerCase().includes(part.toLowerCase())
