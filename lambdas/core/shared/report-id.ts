/** 26 Crockford base-32 characters: when the session began, then a hash of whose session it is. */
export type ReportId = string & { readonly __report: unique symbol }
