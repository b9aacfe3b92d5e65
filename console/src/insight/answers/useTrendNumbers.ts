import { useFormat } from '~/lib/format/useFormat'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Measure, TrendAnswer, TrendLine, TrendPoint, TrendQuestion } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import { formWords } from '../forms/words'
import { words, type InsightWords } from '../words'
import { beforeKey } from './before'
import type { Behind } from './behind'
import { partName } from './naming'
import { useLineNames } from './useLineNames'

/** The key of a point of a line, and of its total. */
export const pointKey = (line: number, start: string) => `${line}@${start.slice(0, 13)}`
export const totalKey = (line: number) => `${line}@total`

/** Every number of a trend: each point of each line, and the totals. */
export function useTrendNumbers(question: TrendQuestion): (answer: TrendAnswer) => Behind[] {
  const say = useWords(words)
  const voice = useVoice()
  const format = useFormat()
  const namesOf = useLineNames(question)
  const sayForm = useWords(formWords)
  return (answer) => {
    const names = namesOf(answer)
    const { compared } = answer
    if (compared === null || compared === undefined) return numbersOf(answer.lines, answer.starts, names, (key) => key)
    const then = namesOf({ ...answer, lines: compared.lines }).map((line) => sayForm('beforeOf', { line }))
    return [
      ...numbersOf(answer.lines, answer.starts, names, (key) => key),
      ...numbersOf(compared.lines, compared.starts, then, beforeKey),
    ]
  }

  function numbersOf(
    lines: readonly TrendLine[], starts: readonly string[], names: readonly string[], placed: (key: string) => string,
  ): Behind[] {
    return lines.flatMap((line, index) => {
      const series = question.series[line.series]
      if (series === undefined) return []
      const value = partName(line.value, say)
      const step = speakStep(series.step, voice) + (value === null ? '' : ` · ${value}`)
      const number = (point: TrendPoint, key: string, title: string, when: string): Behind => ({
        key, title, people: point.people, sentence: sentenceOf(series.measure, step, when, say),
        ...(series.measure.is === 'people' ? {} : { calculated: made(point, key, series.measure.is) }),
      })
      const made = (point: TrendPoint, key: string, measure: Measure['is']) => ({
        text: format.number(point.value ?? null),
        parts: [
          { name: say('count'), text: format.whole(point.events) },
          {
            name: say('people'), text: format.whole(point.people.count),
            ...(point.people.count > 0 ? { key } : {}),
            ...(measure === 'countPerPerson' ? { sign: '÷' as const } : {}),
          },
        ],
      })
      const name = names[index] ?? ''
      return [
        ...line.points.map((point, at) => {
          const start = starts[at] ?? ''
          const when = format.interval(start, question.interval)
          return number(point, placed(pointKey(index, start)), say('pointOf', { start: when, line: name }), when)
        }),
        number(line.total, placed(totalKey(index)), say('totalOf', { line: name }), say('wholePeriod')),
      ]
    })
  }
}

function sentenceOf(measure: Measure, step: string, when: string, say: Say<InsightWords>): string {
  switch (measure.is) {
    case 'people':
      return say('saidPeople', { step, when })
    case 'count':
      return say('saidCount', { step, when })
    case 'countPerPerson':
      return say('saidPerPerson', { step, when })
    case 'sum':
      return say('saidSum', { step, when, property: measure.property })
    case 'average':
      return say('saidAverage', { step, when, property: measure.property })
    case 'least':
      return say('saidLeast', { step, when, property: measure.property })
    case 'most':
      return say('saidMost', { step, when, property: measure.property })
    case 'percentile':
      return say('saidPercentile', { step, when, property: measure.property, percent: measure.percent })
  }
}
