import { type Binding, plainValue } from './binding.ts'
import type { StageSettings } from './stage-settings.ts'

/** The stage's ladder, as functions read it: `stations:60,centre:120`. */
export const ladderBinding = ({ ladder }: StageSettings): Binding =>
  plainValue(ladder.map(({ step, afterSeconds }) => `${step}:${afterSeconds}`).join(','))
