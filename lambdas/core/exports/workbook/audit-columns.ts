/** The columns of the audit log with their widths, in their order. */
export const auditColumnWidths = {
  at: 20,
  who: 28,
  role: 24,
  action: 30,
  subject: 28,
  province: 20,
  detail: 60,
} as const

export type AuditColumn = keyof typeof auditColumnWidths
