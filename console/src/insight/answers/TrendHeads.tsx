import { coloursOf } from '~/lib/chart/lines'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { useLight } from '~/lib/theme/light'
import type { TrendAnswer, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { isOther } from './naming'
import { totalKey } from './useTrendNumbers'

const HEADS_UP_TO = 4

interface Props {
  answer: TrendAnswer
  names: readonly string[]
  question: TrendQuestion
  deeds: Deeds
}

/** The whole period in one number a line, above the chart. */
export function TrendHeads({ answer, names, question, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const light = useLight()
  const colours = coloursOf(answer.lines.map((line) => ({ other: isOther(line.value) })), light)
  if (answer.lines.length > HEADS_UP_TO) return null
  return (
    <div className={css.heads}>
      {answer.lines.map((line, index) => {
        const key = totalKey(index)
        const common = { id: key, of: say('totalOf', { line: names[index] ?? '' }), open: () => deeds.open(key) }
        const people = question.series[line.series]?.measure.is === 'people'
        return (
          <div key={key}>
            <div className={css.headName}>
              {answer.lines.length > 1 && <span className={css.swatch} style={{ background: colours[index] }} />}
              {names[index]}
            </div>
            <Figure
              size="large"
              kind={
                people
                  ? { is: 'counted', count: line.total.people.count, ...common }
                  : { is: 'calculated', text: format.short(line.total.value ?? 0), ...common }
              }
            />
          </div>
        )
      })}
    </div>
  )
}
