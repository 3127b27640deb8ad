import { describe } from '../simulation/responders/figures-text.ts'
import { run } from '../simulation/responders/run.ts'
import type { Benchmark } from './benchmark.ts'

const reports = 10_000
const seed = 1

/** What reports cost and whether every promise about them is kept, with officers who press at random. */
export const responders: Benchmark = {
  title: 'Ten thousand reports with random presses',
  async run(say) {
    const began = Date.now()
    const { figures, broken } = await run(reports, seed, undefined, say)
    return `${describe(figures, broken)}

\`npm run simulate -- --reports 10000 --seed 1\` plays the same again in ${((Date.now() - began) / 1000).toFixed(0)} s, and tells the story of a report for
which a promise was broken. Time is virtual: the rules of \`lambdas/core\` run over a world in memory, in which every call to the
store takes 2 to 17 ms, one to LINE 30 to 230 ms (one in thirty up to 2.6 s), and clocks differ by up to 200 ms. Reports come
every 15 s on average, in two provinces with 7 to 13 stations each, whose groups have 5 to 40 members (centres 10 to 25, teams 5 to
15, commanders 4 to 12). One report in seven is answered by nobody; in the others officers work as they should, or press any
button at any time, in any group, often several at the same instant; reporters go on writing, sending photos and moving the pin,
one in a hundred without end. Of three reports in ten the back office does something as well, sensible or not: it acknowledges
for a unit by phone, calls another one in, writes down how it ended, merges two.

- Weather: messages lost 30 %, processes that die at 1 % of their awaits, a store that fails 1 % of its calls and loses the answer to
  3 % of its writes, LINE that fails one call in five and is down for minutes twice an hour, the monthly limit reached once an hour
  and a group lost every five minutes; the last is about half of all that at once. It ends an hour after the last report; the
  simulation ends when nothing is owed to anybody, after the last follow-up of care.
- "With police" is the time from acceptance until LINE has taken the card for a unit that can send somebody; "late" is how much
  later than its second a step of the ladder was taken. "Unacknowledged" reports were never answered, and climbed to the top.
- A push to a group costs one message for each member, one to the reporter costs one; replies cost nothing. The figures are means,
  beside them p50 and p95 of the messages. \`acted\`, where it is listed, is the answer to a press that LINE did not take as a reply.
- A press that has changed something is answered by reply, or by push where LINE does not take the reply; one that has changed
  nothing is answered by reply or not at all. Most presses here are random, so that most of them change nothing.`
  },
}
