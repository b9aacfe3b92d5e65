import { useFormat } from '~/lib/format/useFormat'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { RetentionAnswer, RetentionCohort, RetentionQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'
import { rateKey, type Behind } from './behind'
import { columnName } from './brackets'
import { partName } from './naming'
import { means } from './shares'

/** Stands before the keys of one value of a breakdown; before those of everybody nothing. */
export const partPrefix = (part: number | null) => (part === null ? '' : `part-${part}.`)
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
    ...numbersOf(answer, answer.cohorts, null, ''),
    ...answer.parts.flatMap((part, at) => numbersOf(answer, part.cohorts, at, ` · ${partName(part.value, say) ?? ''}`)),
  ]

  function numbersOf(
    answer: RetentionAnswer, cohorts: readonly RetentionCohort[], part: number | null, suffix: string,
  ): Behind[] {
    const prefix = partPrefix(part)
    return [
      ...cohorts.flatMap((cohort) => {
        const when = format.interval(cohort.start, question.interval)
        const base = cohort.returns[0]
        return cohort.returns.flatMap((counted, column): Behind[] => {
          const key = prefix + returnKey(cohort.start, column)
          const of = say('cohortOf', { start: when }) + suffix
          const n = columnName(question.brackets, column)
          if (column === 0 || base === undefined)
            return [{ key, title: of, people: counted, sentence: say('saidCohort', { when, start }) }]
          const title = say('returnOf', { start: when, n }) + suffix
          return [
            { key, title, people: counted, sentence: say('saidReturn', { when, n, step }) },
            {
              key: rateKey(key), title: say('returnRateOf', { start: when, n }) + suffix, people: counted,
              sentence: say('saidReturnRate', { when, n, step }),
              calculated: {
                text: format.rate(counted.count, base.count),
                parts: [
                  { name: title, text: format.whole(counted.count), key },
                  {
                    name: of, text: format.whole(base.count), key: prefix + returnKey(cohort.start, 0), sign: '÷',
                  },
                ],
              },
            },
          ]
        })
      }),
      ...means(cohorts, isRunning(answer, question), question.brackets).map(({ returned, started }, n): Behind => ({
        key: prefix + meanKey(n), title: say('meanRateOf', { n: columnName(question.brackets, n) }) + suffix,
        people: { count: 0, figure: -1 }, sentence: say('saidMeanRate', { n: columnName(question.brackets, n) }),
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
}
