import { expect, it } from 'vitest'
import { singleFlight } from '../../lambdas/runtime/single-flight.ts'

it('does a thing once for all who want it meanwhile, another one beside it, and anew afterwards', async () => {
  const shared = singleFlight<string>()
  let times = 0
  const work = async (): Promise<string> => {
    times += 1
    return `answer ${times}`
  }
  const answers = await Promise.all([shared('one', work), shared('one', work), shared('other', work)])
  expect(answers).toEqual(['answer 1', 'answer 1', 'answer 2'])
  expect(await shared('one', work)).toBe('answer 3')
})

it('forgets a failure once all who waited for it were told', async () => {
  const shared = singleFlight<string>()
  const fail = () => Promise.reject(new Error('no'))
  const asked = [shared('one', fail), shared('one', async () => 'not asked')]
  for (const answer of asked) await expect(answer).rejects.toThrow('no')
  expect(await shared('one', async () => 'again')).toBe('again')
})
