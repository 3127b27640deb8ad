/** What the main thread and the worker of a function say to each other. Events and results are JSON, as on Lambda. */
export interface WorkerSettings {
  readonly directory: string
  /** File and export, such as `index.handler`. */
  readonly handler: string
  readonly functionName: string
  readonly functionArn: string
  readonly memoryMegabytes: number
}

export interface Invocation {
  readonly requestId: string
  readonly event: string
  readonly deadline: number
}

export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'result'; readonly requestId: string; readonly result: string }
  | { readonly kind: 'failure'; readonly requestId: string; readonly type: string; readonly message: string }
