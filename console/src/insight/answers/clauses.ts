import type { Clause } from '~/lib/figure/explained'
import type { Step } from '~/lib/wire'
import { touchName } from '../builder/TouchChip'
import { nameOf } from '../builder/breakdown'
import { measureName } from '../builder/MeasureChip'
import { intervalFor, measureAt, plain, stepsFor, type Around, type Ask, type Draft } from '../draft'
import type { FormSay } from '../forms/words'
import { measureOfOne } from '../questions'
import type { Say } from '~/lib/words/dictionary'
import type { InsightWords } from '../words'
import { bracketNames } from './brackets'

/** What the settings of a question are said with. */
export interface Speaker {
  say: Say<InsightWords>
  sayForm: FormSay
  step: (step: Step) => string
  segment: (id: number) => string
  /** The amount and the way of a touch, chosen or the usual one. */
  amount: string | null
  way: string | null
}

/** Every setting that is not as usual, and those that each kind of question always has, in words. */
export function settingsOf(ask: Ask, draft: Draft, around: Around, speaker: Speaker): Clause[] {
  const cut: Clause = {
    head: speaker.say('interval'), text: speaker.say(intervalFor(draft, around.period)),
  }
  switch (ask) {
    case 'trend':
      return [cut, ...trend(draft, speaker), ...breakdown(draft, speaker, true)]
    case 'funnel':
      return [...funnel(draft, speaker), ...(draft.view === 'time' ? [cut] : []), ...breakdown(draft, speaker, false)]
    case 'retention':
      return [cut, ...retention(draft, speaker), ...breakdown(draft, speaker, false)]
    case 'distribution':
      return [measured(draft, speaker), ...breakdown(draft, speaker, true)]
    case 'gaps':
      return [...longest(draft, speaker), ...breakdown(draft, speaker, false)]
    case 'stickiness':
    case 'lifecycle':
      return [cut]
    case 'paths':
      return paths(draft, speaker)
    case 'visits':
      return [cut, ...visits(draft, speaker)]
    case 'attribution':
      return attribution(draft, speaker)
    case 'revenue':
      return [cut, ...amount(speaker)]
    case 'rfm':
      return amount(speaker)
  }
}

function trend(draft: Draft, { say, sayForm }: Speaker): Clause[] {
  const steps = stepsFor('trend', draft)
  const measures = steps.map((_, at) => measureName(measureAt(draft, at), say))
  const formulas = draft.formulas.filter(({ left, right }) => Math.max(left, right) < steps.length)
  const side = (at: number) => sayForm('numbered', { n: at + 1 })
  return [
    { head: say('measure'), text: measures.join(' · ') },
    ...formulas.map(({ left, operator, right }) => ({
      head: sayForm('formulas'),
      text: sayForm('formula', { left: side(left), operator: sayForm(operator), right: side(right) }),
    })),
    ...(draft.compared ? [{ head: sayForm('compare'), text: sayForm('before') }] : []),
  ]
}

function funnel(draft: Draft, { say, sayForm, step }: Speaker): Clause[] {
  const steps = stepsFor('funnel', draft).length
  return [
    { head: say('window'), text: say('days', { n: draft.windowDays }) },
    { head: sayForm('order'), text: sayForm(draft.order) },
    ...(draft.constant === null
      ? []
      : [{ head: sayForm('constant'), text: sayForm('constantSentence', { property: draft.constant }) }]),
    ...draft.exclusions
      .filter((each) => each.to < steps)
      .map(({ step: none, from, to }) => ({
        head: sayForm('excluded'), text: `${step(none)} (${from + 1} → ${to + 1})`,
      })),
    ...(draft.breakdown?.is === 'property' && draft.touch != null
      ? [{ head: sayForm('touchOf'), text: touchName(draft.touch, sayForm) }]
      : []),
  ]
}

function retention({ cohort, mode, minimum, brackets }: Draft, { say, sayForm }: Speaker): Clause[] {
  return [
    { head: say('cohort'), text: say(cohort) }, { head: say('mode'), text: say(mode) },
    ...(minimum > 1 ? [{ head: say('minimum'), text: say('timesN', { n: minimum }) }] : []),
    ...(brackets === null ? [] : [{ head: sayForm('brackets'), text: bracketNames(brackets).join(' · ') }]),
  ]
}

function measured(draft: Draft, { say }: Speaker): Clause {
  return { head: say('measure'), text: measureName(measureOfOne(draft), say) }
}

function longest({ longestDays }: Draft, { sayForm }: Speaker): Clause[] {
  return longestDays === null ? [] : [{ head: sayForm('limit'), text: sayForm('days', { n: longestDays }) }]
}

function paths({ anchor, by, merges, pauseMinutes, levels, top }: Draft, { sayForm }: Speaker): Clause[] {
  const anchors = { none: 'none', from: 'anchorFrom', to: 'anchorTo' } as const
  return [
    { head: sayForm('anchor'), text: sayForm(anchors[anchor]) },
    { head: sayForm('nodes'), text: by ?? sayForm('byEvent') },
    {
      head: sayForm('size'),
      text: sayForm('sizeSentence', { levels: sayForm('levels', { n: levels }), top: sayForm('top', { n: top }) }),
    },
    ...merges.map((merge) => ({ head: sayForm('merges'), text: sayForm('mergeSentence', merge) })),
    { head: sayForm('pause'), text: sayForm('minutes', { n: pauseMinutes }) },
  ]
}

function visits({ pauseMinutes, page, load }: Draft, { sayForm }: Speaker): Clause[] {
  return [
    { head: sayForm('pause'), text: sayForm('minutes', { n: pauseMinutes }) },
    ...(page === null ? [] : [{ head: sayForm('pages'), text: page }]),
    ...(page === null || load === null ? [] : [{ head: sayForm('load'), text: load }]),
  ]
}

function attribution(draft: Draft, { sayForm, way }: Speaker): Clause[] {
  const { model, lookBackDays, halfLifeDays, direct } = draft
  return [
    { head: sayForm('way'), text: way ?? '' }, { head: sayForm('model'), text: sayForm(model) },
    ...(model === 'timeDecay' ? [{ head: sayForm('halfLife'), text: sayForm('days', { n: halfLifeDays }) }] : []),
    ...(model === 'lastNonDirect'
      ? [
          {
            head: sayForm('direct'),
            text: direct.length === 0 ? sayForm('directNone') : sayForm('directAre', { values: direct.join(' · ') }),
          },
        ]
      : []),
    { head: sayForm('lookBack'), text: sayForm('days', { n: lookBackDays }) },
    { head: sayForm('worth'), text: draft.amount ?? sayForm('noWorth') },
  ]
}

function amount({ sayForm, amount: property }: Speaker): Clause[] {
  return property === null ? [] : [{ head: sayForm('worth'), text: property }]
}

function breakdown(draft: Draft, { say, segment }: Speaker, lines: boolean): Clause[] {
  const by = lines ? draft.breakdown : plain(draft.breakdown)
  if (by === null) return []
  const head = say('breakdown')
  if (by.is === 'segment') return [{ head, text: by.segments.map(segment).join(' · ') }]
  const name = by.is === 'first' ? say('byFirst', { name: by.name }) : nameOf(by)
  return [{ head, text: `${name} · ${say('topN', { n: by.top })}` }]
}
