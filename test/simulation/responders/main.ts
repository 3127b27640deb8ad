import { parseArgs } from 'node:util'
import { describe } from './figures-text.ts'
import { run } from './run.ts'
import { storyOf } from './story.ts'
import { weathers } from './trouble.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    weather: { type: 'string' },
    /** Tells the whole story of the first so many reports for which a promise was broken. */
    stories: { type: 'string', default: '1' },
  },
})
const weather = weathers.find((one) => one === values.weather)
if (values.weather !== undefined && !weather) {
  console.error(`Unknown: ${values.weather}. The kinds of weather are ${weathers.join(', ')}.`)
  process.exit(2)
}
const { figures, broken } = await run(Number(values.reports), Number(values.seed), weather, (line) =>
  console.error(line),
)
console.log(describe(figures, broken))
broken.forEach(({ promise, how, history, seed, weather: sky, reports }, nth) => {
  console.log(`\n${promise} (${history.id}): ${how.join('; ')}`)
  console.log(`npm run simulate -- --reports ${reports} --seed ${seed} --weather "${sky}"`)
  if (nth < Number(values.stories)) console.log(storyOf(history).join('\n'))
})
process.exitCode = broken.length > 0 ? 1 : 0
