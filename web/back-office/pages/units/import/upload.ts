import type { UnitImportBody } from '../../../../../lambdas/functions/back-office/units/contract.ts'
import { ApiProblem, problemIn, Unreachable } from '../../../api/problem.ts'
import { tokens } from '../../../api/tokens.ts'
import { rememberedLanguage } from '../../../texts/remembered.ts'

interface Answer {
  readonly status: number
  readonly body: unknown
}

const read = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends the file as it is. Only this kind of request tells how much of it has gone out. */
const send = (
  file: File,
  isCommitted: boolean,
  token: string | undefined,
  onProgress: (share: number) => void,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/units/import?commit=${isCommitted ? 'yes' : 'no'}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', rememberedLanguage())
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onload = () => resolve({ status: request.status, body: read(request.responseText) })
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(new Unreachable())
    request.send(file)
  })

/**
 * Tries a file, or takes it in. `onProgress` hears how much of it is sent, 0 to 1. Throws `ApiProblem` where the service
 * refuses, and `Unreachable` where nobody answers: then it may be done.
 */
export const uploadUnits = async (
  file: File,
  isCommitted: boolean,
  onProgress: (share: number) => void,
): Promise<UnitImportBody> => {
  const first = await send(file, isCommitted, await tokens.current(), onProgress)
  const { status, body } =
    first.status === 401 ? await send(file, isCommitted, await tokens.renewed(), onProgress) : first
  if (status === 200 && body !== undefined) return body as UnitImportBody
  const problem = problemIn(body)
  if (!problem) throw new Unreachable()
  throw new ApiProblem(status, problem)
}
