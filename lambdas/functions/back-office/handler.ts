import { handle } from 'hono/aws-lambda'
import { type BackOfficePorts, createApp } from './app.ts'

/** Every request under `/api/`, for whom the HTTP API has checked a token. */
export const createBackOfficeHandler = (ports: BackOfficePorts) => handle(createApp(ports))
