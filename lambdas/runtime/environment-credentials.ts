/**
 * Where the AWS SDK looks for credentials in a bundled function, in place of its whole provider chain: Lambda gives
 * them in the environment, and the chain's other members (SSO, STS, files) would only make a cold start longer.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'
