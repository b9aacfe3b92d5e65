import { useCallback, useMemo, useState } from 'react'
import { Chart } from '~/lib/chart/Chart'
import { linesOption } from '~/lib/chart/lines'
import { percent } from '~/lib/format/number'
import { useFormat } from '~/lib/format/useFormat'
import { useLight } from '~/lib/theme/light'
import type { RetentionAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { retentionOf } from '../draft'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Behind } from './AnswerCard'
import { meanShares } from './shares'
import { Triangle } from './Triangle'

/** Who comes back, cohort by cohort. */
export function RetentionCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const format = useFormat()
  const { draft, around, open } = exploring
  const question = retentionOf(draft, around)
  const asked = useAnswer<RetentionAnswer>('retention', question)
  const [picture, setPicture] = useState<(() => string) | null>(null)
  const ready = useCallback((give: () => string) => setPicture(() => give), [])
  const start = (instant: string) => format.interval(instant, question.interval)
  const figures = (answer: RetentionAnswer): Behind[] =>
    answer.cohorts.flatMap((cohort) =>
      cohort.returns.map((counted, n) => ({
        ...counted,
        title:
          n === 0
            ? say('cohortOf', { start: start(cohort.start) })
            : say('returnOf', { start: start(cohort.start), n }),
      })),
    )
  const rows = (answer: RetentionAnswer) => [
    [say('cohortColumn'), ...(answer.cohorts[0]?.returns ?? []).map((_, n) => n)],
    ...answer.cohorts.map((cohort) => [cohort.start, ...cohort.returns.map((counted) => counted.count)]),
  ]
  return (
    <AnswerCard
      exploring={exploring} title={say('retention')} asked={asked} figures={figures} rows={rows} picture={picture}
      isEmpty={(answer) => answer.cohorts.every((cohort) => (cohort.returns[0]?.count ?? 0) === 0)}
    >
      {(answer) => (
        <>
          <Curve answer={answer} ready={ready} />
          <Triangle answer={answer} start={start} open={open} />
        </>
      )}
    </AnswerCard>
  )
}

/** The mean of all cohorts that are old enough, weighted by their size. */
function Curve({ answer, ready }: { answer: RetentionAnswer; ready: (give: () => string) => void }) {
  const say = useWords(words)
  const light = useLight()
  const option = useMemo(() => {
    const shares = meanShares(answer.cohorts)
    return linesOption({
      points: shares.map((_, n) => String(n)),
      lines: [{ name: say('average_'), values: shares }],
      light,
      short: (value) => `${Math.round(value * 100)}%`,
      whole: percent,
      unfinished: null,
      max: 1,
    })
  }, [answer, light, say])
  return <Chart option={option} height={240} label={say('retentionCurve')} ready={ready} />
}
