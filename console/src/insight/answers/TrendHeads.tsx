import { coloursOf } from '~/lib/chart/lines'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { useLight } from '~/lib/theme/light'
import type { TrendAnswer, TrendLine, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { formWords } from '../forms/words'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { beforeKey, lineBefore } from './before'
import { isOther } from './naming'
import { totalKey } from './useTrendNumbers'

const HEADS_UP_TO = 4

interface Props {
  answer: TrendAnswer
  names: readonly string[]
  question: TrendQuestion
  deeds: Deeds
}

/** The whole period in one number a line, above the chart; under it the period before, where both are asked for. */
export function TrendHeads({ answer, names, question, deeds }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const light = useLight()
  const colours = coloursOf(answer.lines.map((line) => ({ other: isOther(line.value) })), light)
  if (answer.lines.length > HEADS_UP_TO) return null
  const peopled = (line: TrendLine) => question.series[line.series]?.measure.is === 'people'
  return (
    <div className={css.heads}>
      {answer.lines.map((line, index) => {
        const key = totalKey(index)
        const common = { id: key, of: say('totalOf', { line: names[index] ?? '' }), open: () => deeds.open(key) }
        return (
          <div key={key}>
            <div className={css.headName}>
              {answer.lines.length > 1 && <span className={css.swatch} style={{ background: colours[index] }} />}
              {names[index]}
            </div>
            <Figure
              size="large"
              kind={
                peopled(line)
                  ? { is: 'counted', count: line.total.people.count, ...common }
                  : { is: 'calculated', text: format.short(line.total.value ?? 0), ...common }
              }
            />
            <Before answer={answer} line={line} name={names[index] ?? ''} people={peopled(line)} deeds={deeds} />
          </div>
        )
      })}
    </div>
  )
}

interface BeforeProps {
  answer: TrendAnswer
  line: TrendLine
  name: string
  people: boolean
  deeds: Deeds
}

function Before({ answer, line, name, people, deeds }: BeforeProps) {
  const say = useWords(formWords)
  const format = useFormat()
  const before = lineBefore(answer, line)
  if (before === null) return null
  const { total } = before.line
  const id = beforeKey(totalKey(before.at))
  const common = {
    id, of: say('beforeOf', { line: name }), ...(total.people.count > 0 ? { open: () => deeds.open(id) } : {}),
  }
  const [then, now] = [total.value ?? null, line.total.value ?? null]
  const moved = then === null || now === null ? null : format.change(then, now)
  return (
    <div className={css.before}>
      {say('beforeShort')}{' '}
      <Figure
        kind={
          people
            ? { is: 'counted', count: total.people.count, ...common }
            : { is: 'calculated', text: format.number(then), ...common }
        }
      />
      {moved !== null && <span> · {moved}</span>}
    </div>
  )
}
