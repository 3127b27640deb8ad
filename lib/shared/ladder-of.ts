import { type Binding, plain } from './binding.ts'
import type { StageSettings } from './stage-settings.ts'

/** The stage's ladder, as functions read it: `stations:60,centre:120`. */
export const ladderOf = ({ ladder }: StageSettings): Binding =>
  plain(ladder.map(({ step, afterSeconds }) => `${step}:${afterSeconds}`).join(','))
