import type { RfmAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import type { RfmSay } from './rfmWords'
import { counted, type Tongue } from './telling'

/** The people of one score, and between which values they lie. */
export interface Grade {
  kind: 'recency' | 'frequency' | 'monetary'
  score: number
  range: string
  behind: Behind
}

const DAY_MS = 86_400_000

/** What each score stands for: so many days ago, so many times, so much. */
export function gradesOf({ value, asOf }: RfmAnswer, { format }: Tongue, say: RfmSay): Grade[] {
  const days = (instant: string) => Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(instant)) / DAY_MS))
  const ago = (least: string, most: string) => {
    const [from, to] = [days(most), days(least)]
    if (from === to) return from === 0 ? say('today') : say('ago', { from })
    return say('agoBetween', { from, to })
  }
  const times = (from: number, to: number) =>
    from === to ? say('times', { n: from }) : say('timesBetween', { from, to })
  const amount = (from: number, to: number) => {
    const [least, most] = [from, to].map(format.short)
    return least === most ? (least ?? '') : say('between', { from: least ?? '', to: most ?? '' })
  }
  const grade = (kind: Grade['kind'], score: number, range: string, people: Behind['people']): Grade => {
    const words = { kind: say(kind), n: score, range }
    return {
      kind, score, range, behind: counted(`${kind}-${score}`, say('graded', words), say('saidGrade', words), people),
    }
  }
  return [
    ...value.recency.map((each) => grade('recency', each.score, ago(each.least, each.most), each.people)),
    ...value.frequency.map((each) => grade('frequency', each.score, times(each.least, each.most), each.people)),
    ...value.monetary.map((each) => grade('monetary', each.score, amount(each.least, each.most), each.people)),
  ]
}
