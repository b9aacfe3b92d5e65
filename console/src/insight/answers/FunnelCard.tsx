import { useMemo } from 'react'
import type { Drawing, Spot } from '~/lib/chart/drawing'
import { Plot } from '~/lib/chart/Plot'
import { useFormat } from '~/lib/format/useFormat'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Cell } from '~/lib/table/csv'
import type { FunnelAnswer, FunnelPart } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { funnelOf } from '../draft'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { AnswerCard, type Deeds } from './AnswerCard'
import { FunnelHeads } from './FunnelHeads'
import { FunnelTable } from './FunnelTable'
import { FunnelSwitch, FunnelTimeCard, FunnelTookCard } from './FunnelViews'
import { isOther, partName } from './naming'
import { useCaption } from './useCaption'
import { useClauses } from './useClauses'
import { stageKey, useFunnelNumbers } from './useFunnelNumbers'

/** A funnel: its steps, its course, or how long it takes. */
export function FunnelCard({ exploring }: { exploring: Exploring }) {
  switch (exploring.draft.view) {
    case 'steps':
      return <FunnelStepsCard exploring={exploring} />
    case 'time':
      return <FunnelTimeCard exploring={exploring} />
    case 'took':
      return <FunnelTookCard exploring={exploring} />
  }
}

/** How many came how far. */
function FunnelStepsCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const voice = useVoice()
  const { draft, around } = exploring
  const question = funnelOf(draft, around)
  const asked = useAnswer<FunnelAnswer>('funnel', question)
  const steps = question.steps.map((step) => speakStep(step, voice))
  const numbers = useFunnelNumbers(steps, draft.windowDays)
  const clauses = useClauses(exploring)
  return (
    <AnswerCard
      exploring={exploring} title={say('funnel')} asked={asked} numbers={numbers} clauses={clauses}
      cardDeeds={<FunnelSwitch exploring={exploring} />}
      isEmpty={(answer) => answer.parts.every((part) => (part.stages[0]?.reached.count ?? 0) === 0)}
    >
      {(answer, deeds) => (
        <Funnel
          answer={answer} exploring={exploring} steps={steps.map((step, at) => `${at + 1} ${step}`)} deeds={deeds}
        />
      )}
    </AnswerCard>
  )
}

interface Props {
  answer: FunnelAnswer
  exploring: Exploring
  steps: string[]
  deeds: Deeds
}

function Funnel({ answer, exploring, steps, deeds }: Props) {
  const say = useWords(words)
  const nameOf = (part: FunnelPart) => partName(part.value, say) ?? say('total')
  const drawing = useDrawing(answer, steps, nameOf)
  const caption = useCaption(exploring)
  const keyOf = ({ series, point }: Spot) => {
    const who = series % 2 === 0 ? 'reached' : 'lost'
    return who === 'lost' && point === 0 ? null : stageKey(Math.floor(series / 2), point, who)
  }
  const act = (deed: (key: string) => void) => (spot: Spot) => {
    const key = keyOf(spot)
    if (key !== null) deed(key)
  }
  const rows = (): Cell[][] => [
    [say('breakdown'), say('step'), say('reached'), say('lost'), say('meanTime')],
    ...answer.parts.flatMap((part) =>
      part.stages.map((stage, index): Cell[] => [
        nameOf(part), steps[index] ?? '', stage.reached.count, stage.lost.count, stage.sinceBefore?.mean ?? null,
      ]),
    ),
  ]
  return (
    <Plot
      drawing={drawing} height={360} rows={rows}
      caption={caption(`${say('funnel')} · ${steps.join(' → ')}`, answer.asOf)}
      head={<FunnelHeads answer={answer} deeds={deeds} />} tabled={exploring.tabled} turn={exploring.turn}
      twin={answer.parts.map((part, index) => (
        <FunnelTable
          key={index} head={partName(part.value, say)} stages={part.stages} part={index} steps={steps} deeds={deeds}
        />
      ))}
      open={act(deeds.open)} explain={act(deeds.explain)}
    />
  )
}

function useDrawing(answer: FunnelAnswer, steps: string[], nameOf: (part: FunnelPart) => string): Drawing {
  const say = useWords(words)
  const format = useFormat()
  const named = steps.join('\n')
  return useMemo(
    () => ({
      is: 'columns',
      steps: named.split('\n'),
      parts: answer.parts.map((part) => ({
        name: nameOf(part),
        reached: part.stages.map((stage) => stage.reached.count),
        lost: part.stages.map((stage) => stage.lost.count),
        other: isOther(part.value),
      })),
      short: format.short,
      whole: format.whole,
      rate: format.rate,
      words: { reached: say('reached'), lost: say('lost') },
    }),
    // What the parts are called is decided by the answer and the language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answer, format, say, named],
  )
}
