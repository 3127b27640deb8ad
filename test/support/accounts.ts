import { type Account, accountIdOf } from '../../lambdas/core/access/account.ts'
import type { Post } from '../../lambdas/core/shared/post.ts'

/** An active account of a post, not saved yet. */
export const accountOf = (post: Post, email = `${post.role}-${post.province ?? 'all'}@example.go.th`) =>
  ({
    id: accountIdOf(email),
    email,
    name: 'สมหญิง ใจดี',
    state: 'active',
    createdAt: Date.UTC(2026, 10, 21, 3),
    changedAt: Date.UTC(2026, 10, 21, 3),
    version: 0,
    ...post,
  }) satisfies Account
