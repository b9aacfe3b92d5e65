import { useFormat } from '~/lib/format/useFormat'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { RetentionAnswer, RetentionQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'
import { rateKey, type Behind } from './behind'
import { means } from './shares'

/** The key of those of a cohort who returned n intervals later; at 0 the cohort itself. */
export const returnKey = (start: string, n: number) => `${start.slice(0, 13)}+${n}`
export const meanKey = (n: number) => `mean+${n}`

/** Whether the interval that runs now is in the answer. */
export function isRunning(answer: RetentionAnswer, question: RetentionQuestion): boolean {
  return question.scope.period.to > answer.asOf
}

/** Every number of a retention: who started, who returned, each share, and the mean shares. */
export function useRetentionNumbers(question: RetentionQuestion): (answer: RetentionAnswer) => Behind[] {
  const say = useWords(words)
  const voice = useVoice()
  const format = useFormat()
  const start = speakStep(question.start, voice)
  const step = speakStep(question.returning, voice)
  return (answer) => [
    ...answer.cohorts.flatMap((cohort) => {
      const when = format.interval(cohort.start, question.interval)
      const base = cohort.returns[0]
      return cohort.returns.flatMap((counted, n): Behind[] => {
        const key = returnKey(cohort.start, n)
        const of = say('cohortOf', { start: when })
        if (n === 0 || base === undefined)
          return [{ key, title: of, people: counted, sentence: say('saidCohort', { when, start }) }]
        const title = say('returnOf', { start: when, n })
        return [
          { key, title, people: counted, sentence: say('saidReturn', { when, n, step }) },
          {
            key: rateKey(key), title: say('returnRateOf', { start: when, n }), people: counted,
            sentence: say('saidReturnRate', { when, n, step }),
            calculated: {
              text: format.rate(counted.count, base.count),
              parts: [
                { name: title, text: format.whole(counted.count), key },
                {
                  name: of, text: format.whole(base.count), key: returnKey(cohort.start, 0), sign: '÷',
                },
              ],
            },
          },
        ]
      })
    }),
    ...means(answer.cohorts, isRunning(answer, question)).map(({ returned, started }, n): Behind => ({
      key: meanKey(n), title: say('meanRateOf', { n }), people: { count: 0, figure: -1 },
      sentence: say('saidMeanRate', { n }),
      calculated: {
        text: format.rate(returned, started),
        parts: [
          { name: say('returnedPeople'), text: format.whole(returned) },
          { name: say('startedPeople'), text: format.whole(started), sign: '÷' },
        ],
      },
    })),
  ]
}
