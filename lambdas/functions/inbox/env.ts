/** The inbox works with the same services as the webhook, in whose place it stands. */
export { type Env, variables } from '../webhook/env.ts'
