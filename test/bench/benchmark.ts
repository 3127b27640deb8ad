export interface Benchmark {
  readonly title: string
  /** Measures and says what it found, in Markdown. `say` takes progress lines. */
  run(say: (line: string) => void): Promise<string>
}
