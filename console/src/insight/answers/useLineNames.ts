import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { TrendAnswer, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { measureName } from '../builder/MeasureChip'
import { words } from '../words'
import { partName } from './naming'

/** What the lines of a trend are called: by value when there is one series, else by series and value. */
export function useLineNames(question: TrendQuestion): (answer: TrendAnswer) => string[] {
  const say = useWords(words)
  const voice = useVoice()
  const measures = question.series.map(({ measure }) => measureName(measure, say))
  const alike = measures.length > 1 && new Set(measures).size === 1
  const series = question.series.map(({ step }, index) =>
    alike ? speakStep(step, voice) : `${speakStep(step, voice)} · ${measures[index] ?? ''}`,
  )
  return (answer) =>
    answer.lines.map((line) => {
      const name = series[line.series] ?? ''
      const value = partName(line.value, say)
      if (value === null) return name
      return series.length === 1 ? value : `${name} · ${value}`
    })
}
