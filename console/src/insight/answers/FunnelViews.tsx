import { Segmented } from 'antd'
import { speakStep } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import type { FunnelAnswer, FunnelTrendAnswer } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { funnelOf } from '../draft'
import { funnelTrendOf } from '../questions'
import { tellFunnelTime } from '../told/funnelTime'
import { tellFunnelTook } from '../told/funnelTook'
import { funnelWords } from '../told/funnelWords'
import { ToldCard } from '../told/ToldCard'
import { useAnswer } from '../useAnswer'
import type { Exploring } from '../useExplore'
import { words } from '../words'

const VIEWS = ['steps', 'time', 'took'] as const

/** What of a funnel is looked at. */
export function FunnelSwitch({ exploring }: { exploring: Exploring }) {
  const say = useWords(funnelWords)
  return (
    <Segmented
      size="small" aria-label={say('view')} value={exploring.draft.view} onChange={(view) => exploring.change({ view })}
      options={VIEWS.map((value) => ({ value, label: say(value) }))}
    />
  )
}

/** Its conversion, interval by interval. */
export function FunnelTimeCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const sayFunnel = useWords(funnelWords)
  const voice = useVoice()
  const { draft, around } = exploring
  const question = funnelTrendOf(draft, around)
  const asked = useAnswer<FunnelTrendAnswer>('funnel', question, 'funnel/trend')
  const [first] = question.funnel.steps
  const named = {
    step: first === undefined ? '' : speakStep(first, voice), days: say('days', { n: draft.windowDays }),
    interval: question.interval,
  }
  return (
    <ToldCard
      exploring={exploring} title={say('funnel')} asked={asked} deeds={<FunnelSwitch exploring={exploring} />}
      isEmpty={({ value }) => value.lines.every((line) => line.points.every(({ reached }) => reached[0]?.count === 0))}
      tell={(answer, tongue) =>
        tellFunnelTime(answer, { ...named, running: around.period.to > answer.asOf }, tongue, sayFunnel)
      }
    />
  )
}

/** How long it takes. */
export function FunnelTookCard({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const sayFunnel = useWords(funnelWords)
  const asked = useAnswer<FunnelAnswer>('funnel', funnelOf(exploring.draft, exploring.around))
  return (
    <ToldCard
      exploring={exploring} title={say('funnel')} asked={asked} deeds={<FunnelSwitch exploring={exploring} />}
      isEmpty={(answer) => answer.parts.every((part) => (part.stages.at(-1)?.reached.count ?? 0) === 0)}
      tell={(answer, tongue) => tellFunnelTook(answer, tongue, sayFunnel)}
    />
  )
}
