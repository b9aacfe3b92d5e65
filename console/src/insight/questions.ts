import type {
  AttributionQuestion, DistributionQuestion, FunnelTrendQuestion, GapsQuestion, LifecycleQuestion, Measure,
  PathsQuestion, RevenueQuestion, RfmQuestion, StickinessQuestion, VisitsQuestion,
} from '~/lib/wire'
import { funnelOf, intervalFor, measureAt, plain, scopeOf, stepsFor, type Around, type Draft } from './draft'

const ANY = { events: [], where: { is: 'every' as const, parts: [] } }

/** What a distribution can measure of each person by itself; people and averages over people it cannot. */
export function measureOfOne(draft: Draft): Measure {
  const measure = measureAt(draft, 0)
  return measure.is === 'people' || measure.is === 'countPerPerson' ? { is: 'count' } : measure
}

export function distributionOf(draft: Draft, around: Around): DistributionQuestion {
  const [step = ANY] = stepsFor('distribution', draft)
  return {
    scope: scopeOf(draft, around), step, measure: measureOfOne(draft), edges: draft.edges, breakdown: draft.breakdown,
  }
}

export function gapsOf(draft: Draft, around: Around): GapsQuestion {
  const [from = ANY, to = ANY] = stepsFor('gaps', draft)
  const longest = draft.longestDays === null ? null : `PT${draft.longestDays * 24}H`
  return { scope: scopeOf(draft, around), from, to, longest, breakdown: plain(draft.breakdown) }
}

export function stickinessOf(draft: Draft, around: Around): StickinessQuestion {
  const [step = ANY] = stepsFor('stickiness', draft)
  return { scope: scopeOf(draft, around), step, interval: intervalFor(draft, around.period) }
}

export function lifecycleOf(draft: Draft, around: Around): LifecycleQuestion {
  const [step = ANY] = stepsFor('lifecycle', draft)
  return { scope: scopeOf(draft, around), step, interval: intervalFor(draft, around.period) }
}

export function pathsOf(draft: Draft, around: Around): PathsQuestion {
  const [step = ANY] = stepsFor('paths', draft)
  return {
    scope: scopeOf(draft, around), by: draft.by, anchor: draft.anchor === 'none' ? null : { is: draft.anchor, step },
    pause: `PT${draft.pauseMinutes}M`, levels: draft.levels, top: draft.top, merges: draft.merges,
  }
}

export function visitsOf(draft: Draft, around: Around): VisitsQuestion {
  return {
    scope: scopeOf(draft, around), pause: `PT${draft.pauseMinutes}M`, page: draft.page, top: 10,
    load: draft.page === null ? null : draft.load, interval: intervalFor(draft, around.period),
  }
}

/** A touch without a way says nothing, so the way must be chosen before it can be asked. */
export function attributionOf(draft: Draft, around: Around, way: string): AttributionQuestion {
  const [conversion = ANY, touch = ANY] = stepsFor('attribution', draft)
  return {
    scope: scopeOf(draft, around), conversion, touch, by: way, amount: draft.amount, model: modelOf(draft),
    lookBack: `PT${draft.lookBackDays * 24}H`, top: 10,
  }
}

function modelOf({ model: is, halfLifeDays, direct }: Draft): AttributionQuestion['model'] {
  switch (is) {
    case 'timeDecay':
      return { is, halfLife: `PT${halfLifeDays * 24}H` }
    case 'lastNonDirect':
      return { is, direct }
    case 'first':
    case 'last':
    case 'linear':
    case 'position':
    case 'anyTouch':
    case 'markov':
    case 'shapley':
      return { is }
  }
}

export function revenueOf(draft: Draft, around: Around, amount: string): RevenueQuestion {
  const [step = ANY] = stepsFor('revenue', draft)
  return { scope: scopeOf(draft, around), step, amount, interval: intervalFor(draft, around.period) }
}

export function rfmOf(draft: Draft, around: Around, amount: string): RfmQuestion {
  const [step = ANY] = stepsFor('rfm', draft)
  return { scope: scopeOf(draft, around), step, amount, scores: SCORES }
}

/** As many scores as five words of an operator: from 1 to 5, the best being 5. */
export const SCORES = 5

/** The same funnel, interval by interval. */
export function funnelTrendOf(draft: Draft, around: Around): FunnelTrendQuestion {
  return { funnel: funnelOf(draft, around), interval: intervalFor(draft, around.period) }
}
