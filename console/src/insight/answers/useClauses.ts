import { useMemo } from 'react'
import type { Clause } from '~/lib/figure/explained'
import { useFormat } from '~/lib/format/useFormat'
import { speak, speakStep, speakWhere } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { useSegmentNames } from '~/lib/sentence/segmentNames'
import { fromSources } from '~/lib/sentence/wheres'
import { meansEverybody } from '~/lib/sentence/shape'
import type { Scope, Step } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import { formWords } from '../forms/words'
import type { Exploring } from '../useExplore'
import { useProperty } from '../useProperty'
import { words } from '../words'
import { settingsOf } from './clauses'

/** What decides every number of an answer: events, filters, period, zone, and how time was cut. */
export function useClauses(exploring: Pick<Exploring, 'ask' | 'draft' | 'around'>): Clause[] {
  const { ask, draft, around } = exploring
  const say = useWords(words)
  const sayForm = useWords(formWords)
  const segments = useSegmentNames()
  const amount = useProperty(exploring, 'amount')
  const way = useProperty(exploring, 'way')
  const voice = useVoice()
  const { stretch } = usePeriodText()
  return useMemo(() => {
    const steps = stepsFor(ask, draft).map((step: Step) => speakStep(step, voice))
    const where = speakWhere(fromSources(draft.where, around.sources ?? []), voice)
    const what = { head: say(ask === 'funnel' ? 'steps' : 'what'), text: steps.join(ask === 'trend' ? ' · ' : ' → ') }
    const clauses: Clause[] = [
      { head: say('question'), text: say(ask) },
      ...(steps.length === 0 ? [] : [what]),
      {
        head: say('scopePeople'),
        text: meansEverybody(draft.people) ? say('scopePeopleAll') : speak(draft.people, voice),
      },
    ]
    if (where !== '') clauses.push({ head: say('scopeWhere'), text: where })
    const segment = (id: number) => segments.find((each) => each.id === id)?.name ?? String(id)
    const speaker = { say, sayForm, step: (step: Step) => speakStep(step, voice), segment, amount, way }
    clauses.push(...settingsOf(ask, draft, around, speaker))
    clauses.push({ head: say('period'), text: stretch(around.period) }, { head: say('zone'), text: around.zone })
    return clauses
  }, [ask, draft, around, say, sayForm, voice, segments, amount, way, stretch])
}

/** A period by its first and its last day. */
export function usePeriodText() {
  const format = useFormat()
  return useMemo(
    () => ({
      stretch: ({ from, to }: Scope['period']) =>
        `${format.day(from)} – ${format.day(new Date(Date.parse(to) - 1).toISOString())}`,
    }),
    [format],
  )
}
