import { useMemo } from 'react'
import type { Clause } from '~/lib/figure/explained'
import { useFormat } from '~/lib/format/useFormat'
import { speak, speakStep, speakWhere } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { fromSources } from '~/lib/sentence/wheres'
import { meansEverybody } from '~/lib/sentence/shape'
import type { Scope, Step } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { stepsFor, type Draft } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'

/** What decides every number of an answer: events, filters, period, zone, and how time was cut. */
export function useClauses({ ask, draft, around }: Pick<Exploring, 'ask' | 'draft' | 'around'>): Clause[] {
  const say = useWords(words)
  const voice = useVoice()
  const { stretch } = usePeriodText()
  return useMemo(() => {
    const steps = stepsFor(ask, draft).map((step: Step) => speakStep(step, voice))
    const where = speakWhere(fromSources(draft.where, around.sources ?? []), voice)
    const clauses: Clause[] = [
      { head: say('question'), text: say(ask) },
      { head: say(ask === 'funnel' ? 'steps' : 'what'), text: steps.join(ask === 'trend' ? ' · ' : ' → ') },
      {
        head: say('scopePeople'),
        text: meansEverybody(draft.people) ? say('scopePeopleAll') : speak(draft.people, voice),
      },
    ]
    if (where !== '') clauses.push({ head: say('scopeWhere'), text: where })
    if (ask === 'funnel') clauses.push({ head: say('window'), text: say('days', { n: draft.windowDays }) })
    if (ask === 'funnel') clauses.push(...exclusions(draft, say('addExclusion'), (step) => speakStep(step, voice)))
    if (ask === 'retention') clauses.push({ head: say('cohort'), text: say(draft.cohort) })
    if (ask === 'retention') clauses.push({ head: say('mode'), text: say(draft.mode) })
    clauses.push({ head: say('period'), text: stretch(around.period) }, { head: say('zone'), text: around.zone })
    return clauses
  }, [ask, draft, around, say, voice, stretch])
}

function exclusions(draft: Draft, head: string, name: (step: Step) => string): Clause[] {
  return draft.exclusions.map(({ step, from, to }) => ({ head, text: `${name(step)} (${from + 1} → ${to + 1})` }))
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
