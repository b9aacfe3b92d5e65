import { durationSeconds } from '~/lib/format/date'
import type { FunnelAnswer, FunnelPart, Took } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import type { FunnelSay } from './funnelWords'
import { spanName } from './gaps'
import { calculated, counted, rateOf, type Panel, type Telling, type Tongue } from './telling'

/** A stretch of the funnel whose time is told: from one step to the next, or all the way. */
interface Stretch {
  key: string
  name: string
  stage: number
  tookOf: (part: FunnelPart) => Took | null
}

/** How long it takes from step to step, and all the way. */
export function tellFunnelTook({ parts }: FunnelAnswer, tongue: Tongue, say: FunnelSay): Telling {
  const last = (parts[0]?.stages.length ?? 1) - 1
  const pairs = Array.from({ length: last }, (_, at): Stretch => ({
    key: `took-${at + 1}`, name: say('pair', { from: at + 1, to: at + 2 }), stage: at + 1,
    tookOf: (part) => part.stages[at + 1]?.sinceBefore ?? null,
  }))
  const way: Stretch = {
    key: 'took-all', name: say('whole', { n: last + 1 }), stage: last,
    tookOf: (part) => part.stages[last]?.sinceStart ?? null,
  }
  const stretches = last > 1 ? [way, ...pairs] : [way]
  const told = stretches.map((stretch) => tellStretch(stretch, parts, tongue, say)).filter((each) => each !== null)
  return {
    numbers: told.flatMap(({ numbers }) => numbers),
    heads: parts.length > 1 || told.length === 0
      ? []
      : [{ key: 'took-all-0-median', name: say('median') }, { key: 'took-all-0-mean', name: say('mean') }],
    panels: told.map(({ panel }) => panel),
  }
}

function tellStretch(stretch: Stretch, parts: readonly FunnelPart[], tongue: Tongue, say: FunnelSay) {
  const { format } = tongue
  const spans = spansOf(parts.flatMap((part) => stretch.tookOf(part)?.bins ?? []))
  if (spans.length === 0) return null
  const bins = spans.map((span) => spanName(span, tongue))
  const rows = parts.map((part, at) => rowOf({ stretch, part, at, spans, bins }, tongue, say))
  const single = rows.length === 1
  const size = rows[0]?.reached ?? 0
  const panel: Panel = {
    title: stretch.name, height: stretch.key === 'took-all' ? 240 : 160,
    keyOf: ({ series, point }) => `${stretch.key}-${series}-${point}`,
    drawing: {
      is: 'bars', points: bins, stacked: false, bins: true, short: format.short, whole: format.whole,
      rows: rows.map(({ name, values, other }) => ({ name, values, other })),
      ...(single ? { share: (people: number) => format.rate(people, size) } : {}),
    },
    table: {
      head: say('length'),
      columns: rows.flatMap(({ name }) =>
        single ? [say('people'), say('share')] : [name, `${name} · ${say('share')}`],
      ),
      rows: bins.map((name, bin) => ({
        name,
        cells: rows.flatMap((_, at) => [`${stretch.key}-${at}-${bin}`, `${stretch.key}-${at}-${bin}-share`]),
      })),
    },
  }
  return { numbers: rows.flatMap(({ numbers }) => numbers), panel }
}

interface Of {
  stretch: Stretch
  part: FunnelPart
  at: number
  spans: readonly Span[]
  bins: readonly string[]
}

function rowOf({ stretch, part, at, spans, bins }: Of, tongue: Tongue, say: FunnelSay) {
  const { sayInsight, format } = tongue
  const value = partName(part.value, sayInsight)
  const pair = value === null ? stretch.name : `${stretch.name} · ${value}`
  const took = stretch.tookOf(part)
  const id = `${stretch.key}-${at}`
  const people = part.stages[stretch.stage]?.reached ?? { count: 0, figure: -1 }
  const reached = counted(`${id}-reached`, say('reachedOf', { pair }), say('saidReached'), people)
  const lengths = took === null
    ? []
    : (['median', 'mean'] as const).map((which) => {
        const seconds = durationSeconds(took[which])
        return calculated({
          key: `${id}-${which}`, title: say(`${which}Of`, { pair }), text: format.length(seconds), value: seconds,
          sentence: say(which === 'median' ? 'saidMedian' : 'saidMean'),
          parts: [{ name: reached.title, text: format.whole(people.count), key: reached.key }],
        })
      })
  const held = spans.map((span) => took?.bins.find((bin) => bin.from === span.from)?.people ?? null)
  const each = held.flatMap((inBin, index): Behind[] => {
    if (inBin === null) return []
    const words = { pair, bin: bins[index] ?? '' }
    const above = counted(`${id}-${index}`, say('inBin', words), say('saidBin', words), inBin)
    const share = { key: `${id}-${index}-share`, title: say('shareOf', words), sentence: say('saidShare') }
    return [above, rateOf({ ...share, above, below: reached }, tongue)]
  })
  return {
    name: value ?? say('people'), values: held.map((inBin) => inBin?.count ?? 0), other: isOther(part.value),
    reached: people.count, numbers: [reached, ...lengths, ...each],
  }
}

type Span = Took['bins'][number]

/** The bins of all parts, the shortest first, without the empty ones at either end. */
function spansOf(bins: readonly Span[]): Span[] {
  const all = [...new Map(bins.map((bin) => [bin.from, bin])).values()].sort(
    (one, other) => durationSeconds(one.from) - durationSeconds(other.from),
  )
  const full = new Set(bins.filter(({ people }) => people.count > 0).map(({ from }) => from))
  const places = all.flatMap(({ from }, at) => (full.has(from) ? [at] : []))
  return places.length === 0 ? [] : all.slice(places[0], (places.at(-1) ?? 0) + 1)
}
