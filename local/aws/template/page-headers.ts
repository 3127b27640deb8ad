import type { Resolved } from './resource.ts'

/** The headers that CloudFront adds to the pages; what only means something over TLS is left out. */
export const describePageHeaders = ({ properties }: Resolved): Readonly<Record<string, string>> => {
  const { ResponseHeadersPolicyConfig } = properties as {
    ResponseHeadersPolicyConfig?: Record<string, unknown>
  }
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } =
    (ResponseHeadersPolicyConfig?.SecurityHeadersConfig ?? {}) as Record<string, Record<string, unknown>>
  return {
    ...(ContentSecurityPolicy && {
      'content-security-policy': String(ContentSecurityPolicy.ContentSecurityPolicy),
    }),
    ...(ContentTypeOptions && { 'x-content-type-options': 'nosniff' }),
    ...(FrameOptions && { 'x-frame-options': String(FrameOptions.FrameOption) }),
    ...(ReferrerPolicy && { 'referrer-policy': String(ReferrerPolicy.ReferrerPolicy) }),
  }
}
