import { useCallback, useMemo, useState } from 'react'
import { Chart } from '~/lib/chart/Chart'
import { columnsOption } from '~/lib/chart/columns'
import { useFormat } from '~/lib/format/useFormat'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { useLight } from '~/lib/theme/light'
import type { FunnelAnswer, FunnelPart } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { funnelOf } from '../draft'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Behind } from './AnswerCard'
import { FunnelTable } from './FunnelTable'
import { isOther, partName } from './naming'

/** How many came how far. */
export function FunnelCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const { draft, around, open } = exploring
  const question = funnelOf(draft, around)
  const asked = useAnswer<FunnelAnswer>('funnel', question)
  const steps = question.steps.map((step, index) => `${index + 1} ${speakStep(step, voice)}`)
  const [picture, setPicture] = useState<(() => string) | null>(null)
  const ready = useCallback((give: () => string) => setPicture(() => give), [])
  const nameOf = (part: FunnelPart) => partName(part.value, say) ?? say('total')
  const figures = (answer: FunnelAnswer): Behind[] =>
    answer.parts.flatMap((part) =>
      part.stages.flatMap((stage, index) => {
        const value = answer.parts.length === 1 ? '' : ` · ${nameOf(part)}`
        return [
          { ...stage.reached, title: say('reachedOf', { n: index + 1 }) + value },
          { ...stage.lost, title: say('lostOf', { n: index + 1 }) + value },
        ]
      }),
    )
  const rows = (answer: FunnelAnswer) => [
    [say('breakdown'), say('step'), say('reached'), say('lost'), say('meanTime')],
    ...answer.parts.flatMap((part) =>
      part.stages.map((stage, index) => [
        nameOf(part), steps[index] ?? '', stage.reached.count, stage.lost.count, stage.meanTime ?? null,
      ]),
    ),
  ]
  return (
    <AnswerCard
      exploring={exploring} title={say('funnel')} asked={asked} figures={figures} rows={rows} picture={picture}
      isEmpty={(answer) => answer.parts.every((part) => (part.stages[0]?.reached.count ?? 0) === 0)}
    >
      {(answer) => (
        <>
          <FunnelChart answer={answer} steps={steps} nameOf={nameOf} open={open} ready={ready} />
          {answer.parts.map((part, index) => (
            <FunnelTable
              key={index} head={partName(part.value, say)} stages={part.stages} steps={steps}
              open={open}
            />
          ))}
        </>
      )}
    </AnswerCard>
  )
}

interface ChartProps {
  answer: FunnelAnswer
  steps: string[]
  nameOf: (part: FunnelPart) => string
  open: (figure: number) => void
  ready: (give: () => string) => void
}

function FunnelChart({ answer, steps, nameOf, open, ready }: ChartProps) {
  const say = useWords(words)
  const format = useFormat()
  const light = useLight()
  const option = useMemo(
    () =>
      columnsOption({
        steps,
        parts: answer.parts.map((part) => ({
          name: nameOf(part),
          reached: part.stages.map((stage) => stage.reached.count),
          lost: part.stages.map((stage) => stage.lost.count),
          other: isOther(part.value),
        })),
        light,
        short: format.short,
        whole: format.whole,
        rate: format.rate,
        words: { reached: say('reached'), lost: say('lost') },
      }),
    [answer, steps, nameOf, light, format, say],
  )
  const pick = (series: number, point: number) => {
    const stage = answer.parts[Math.floor(series / 2)]?.stages[point]
    const behind = series % 2 === 0 ? stage?.reached : stage?.lost
    if (behind !== undefined && behind.count > 0) open(behind.figure)
  }
  return <Chart option={option} height={360} label={say('funnel')} pick={pick} ready={ready} />
}
