/** How a report is counted. The six are exclusive and add up to all reports. */
export const statuses = ['new', 'acknowledged', 'closed', 'notFound', 'prank', 'forwarded'] as const

export type Status = (typeof statuses)[number]
