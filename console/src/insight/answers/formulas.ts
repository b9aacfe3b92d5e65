import { percent } from '~/lib/format/number'
import type { Format } from '~/lib/format/useFormat'
import type { Measure, TrendAnswer, TrendQuestion } from '~/lib/wire'
import type { FormSay } from '../forms/words'
import { NOBODY, calculated, type Panel, type Telling } from '../told/telling'
import type { Say } from '~/lib/words/dictionary'
import type { InsightWords } from '../words'
import type { Behind } from './behind'
import { partName } from './naming'
import { pointKey, totalKey } from './useTrendNumbers'

type Calculated = TrendAnswer['formulas'][number]

interface Tongue {
  say: Say<InsightWords>
  sayForm: FormSay
  format: Format
}

const key = (line: number, at: string) => `formula-${line}@${at.slice(0, 13)}`

/** The lines that were calculated from two others, in a chart of their own: their size is not that of the others. */
export function tellFormulas(answer: TrendAnswer, question: TrendQuestion, names: string[], tongue: Tongue): Telling {
  const { say, format } = tongue
  if (answer.formulas.length === 0) return { numbers: [], heads: [], panels: [] }
  const lines = answer.formulas.map((line) => ({
    line, name: nameOf(line, question, tongue), text: textOf(line, question, format),
  }))
  const running = question.scope.period.to > answer.asOf
  const starts = answer.starts.map((start) => format.interval(start, question.interval))
  const all = lines.map(({ line, name, text }, at) => ({
    name,
    total: numberOf(key(at, 'total'), say('totalOf', { line: name }), line.total ?? null, text, partsOf(line, null)),
    points: answer.starts.map((start, point) =>
      numberOf(
        key(at, start), say('pointOf', { start: starts[point] ?? '', line: name }), valueAt(line, point), text,
        partsOf(line, start, point),
      ),
    ),
  }))
  return {
    numbers: all.flatMap(({ total, points }) => [total, ...points]),
    heads: lines.length > HEADS_UP_TO ? [] : all.map(({ total, name }) => ({ key: total.key, name })),
    panels: [panel()],
  }

  function numberOf(
    id: string, title: string, value: number | null, text: (value: number) => string, parts: Parts,
  ): Behind {
    return calculated({
      key: id, title, sentence: tongue.sayForm('saidFormula'), value, text: value === null ? '—' : text(value), parts,
      people: NOBODY,
    })
  }

  /** Both sides of a formula, each by the key of the number that stands in the chart above. */
  function partsOf(line: Calculated, start: string | null, point = 0): Parts {
    const formula = question.formulas?.[line.formula]
    if (formula === undefined) return []
    return [formula.left, formula.right].flatMap((series, side) => {
      const at = answer.lines.findIndex((each) => each.series === series && sliceOf(each) === sliceOf(line))
      const held = answer.lines[at]
      const number = start === null ? held?.total : held?.points[point]
      if (number === undefined) return []
      const sign = side === 1 && formula.operator === 'OVER' ? { sign: '÷' as const } : {}
      const id = start === null ? totalKey(at) : pointKey(at, start)
      const opens = number.people.count > 0 ? { key: id } : {}
      return [{ name: names[at] ?? '', text: format.number(number.value ?? null), ...opens, ...sign }]
    })
  }

  function panel(): Panel {
    const before = (answer.compared?.formulas ?? []).flatMap((line) => {
      const at = answer.formulas.findIndex((each) => each.formula === line.formula && sliceOf(each) === sliceOf(line))
      const name =
        lines.length === 1 ? tongue.sayForm('beforeShort') : tongue.sayForm('beforeOf', { line: lines[at]?.name ?? '' })
      return at < 0 ? [] : [{ name, values: answer.starts.map((_, point) => valueAt(line, point)), other: true }]
    })
    const text = lines[0]?.text ?? format.number
    return {
      title: tongue.sayForm('formulas'), height: 240,
      keyOf: ({ series, point }) => {
        const start = answer.starts[point]
        return start === undefined || series >= lines.length ? null : key(series, start)
      },
      drawing: {
        is: 'lines', points: starts, unfinished: running ? say('unfinished') : null,
        change: format.change, above: before.length > 0, short: text, whole: text,
        lines: [
          ...lines.map(({ line, name }) => ({
            name, other: line.value?.is === 'other', values: answer.starts.map((_, point) => valueAt(line, point)),
          })),
          ...before,
        ],
      },
      table: {
        head: say('period'), columns: lines.map(({ name }) => name),
        rows: [
          ...answer.starts.map((start, at) => ({
            name: starts[at] ?? '', cells: lines.map((_, line) => key(line, start)),
            unfinished: running && at === starts.length - 1,
          })),
          { name: say('total'), cells: lines.map((_, line) => key(line, 'total')) },
        ],
      },
    }
  }
}

type Parts = NonNullable<Behind['calculated']>['parts']

const HEADS_UP_TO = 4

/** Where a formula has no value, nothing was sent. */
function valueAt(line: Calculated, point: number): number | null {
  return (line.points[point] as number | null | undefined) ?? null
}

function sliceOf({ value }: Pick<Calculated, 'value'>): string {
  if (value === null || value === undefined) return ''
  return value.is === 'named' ? `named ${value.value}` : value.is
}

/** 2 除以 1 · 上海: by the numbers of the series, as the builder shows them. */
function nameOf(line: Calculated, { formulas }: TrendQuestion, { say, sayForm }: Tongue): string {
  const formula = formulas?.[line.formula]
  if (formula === undefined) return ''
  const [left, right] = [formula.left, formula.right].map((n) => sayForm('numbered', { n: n + 1 }))
  const name = sayForm('formula', { left: left ?? '', operator: sayForm(formula.operator), right: right ?? '' })
  const value = partName(line.value, say)
  return value === null ? name : `${name} · ${value}`
}

/** One over another of the same kind is a rate; everything else is a number. */
function textOf(line: Calculated, { formulas, series }: TrendQuestion, format: Format): (value: number) => string {
  const formula = formulas?.[line.formula]
  const kinds = [formula?.left, formula?.right].map((at): Measure['is'] | undefined => series[at ?? -1]?.measure.is)
  const counts = kinds[0] === kinds[1] && (kinds[0] === 'people' || kinds[0] === 'count')
  return formula?.operator === 'OVER' && counts ? percent : (value) => format.number(Math.round(value * 100) / 100)
}

