/** Six characters of a report's id, short enough to say over the radio: `K7F-3QD`. Apart from the id, which needs a hash: pages show it too. */
export const caseCode = (reportId: string): string => `${reportId.slice(-6, -3)}-${reportId.slice(-3)}`
