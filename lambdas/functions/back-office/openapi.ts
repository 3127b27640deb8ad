import type { OpenAPIHono } from '@hono/zod-openapi'
import type { BackOfficeEnv } from './http/context.ts'

/** The document of the API, for whoever has an account: `GET /api/openapi.json`. */
export const serveOpenApi = (app: OpenAPIHono<BackOfficeEnv>): void => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'cognito', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of the user pool; role and province stand in the account.',
  })
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'ESS Help Me: back office',
      version: '1',
      description:
        'Times are epoch milliseconds, days YYYY-MM-DD in Thailand (Common Era), provinces two-digit codes. ' +
        'Problems are worded in the language of Accept-Language: th, unless en comes first.',
    },
  })
}
