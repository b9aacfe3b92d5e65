import { durationSeconds } from '~/lib/format/date'
import type { GapsAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import { calculated, counted, rateOf, type Telling, type Tongue } from './telling'

type Part = GapsAnswer['value']['parts'][number]

interface Named {
  from: string
  to: string
}

interface Span {
  from: string
  to?: string | null
}

/** How long it takes from one to the other, each time. */
export function tellGaps({ value }: GapsAnswer, named: Named, tongue: Tongue): Telling {
  const { say, sayInsight, format } = tongue
  const begins = [...new Set(value.parts.flatMap(({ bins }) => bins.map(({ from }) => from)))]
  const spans = begins
    .map((from) => value.parts.flatMap(({ bins }) => bins).find((bin) => bin.from === from))
    .filter((bin) => bin !== undefined)
    .sort((one, other) => durationSeconds(one.from) - durationSeconds(other.from))
  const names = spans.map((span) => spanName(span, tongue))
  const parts = value.parts.map((part, at) => ({ part, at, title: partName(part.value, sayInsight) }))
  const single = parts.length === 1
  const numbers = parts.flatMap(({ part, at, title }) => {
    const suffix = title === null ? '' : ` · ${title}`
    return [...wholeOf(part, at, suffix, named, tongue), ...spans.flatMap((span, bin) =>
      binOf(part, at, { span, bin, name: names[bin] ?? '', suffix }, named, tongue),
    )]
  })
  const only = parts[0]?.part
  return {
    numbers,
    heads: single
      ? [
          { key: 'median-0', name: say('gapMedian') }, { key: 'lower-0', name: say('gapLower') },
          { key: 'upper-0', name: say('gapUpper') }, { key: 'mean-0', name: say('gapMean') },
          { key: 'gaps-0', name: say('gapCount') }, { key: 'people-0', name: say('gapPeople') },
        ]
      : [],
    panels: [
      {
        title: say('histogram'),
        height: 360,
        keyOf: ({ series, point }) => `gaps-${series}.${point}`,
        drawing: {
          is: 'bars', points: names, stacked: false, bins: true, short: format.short, whole: format.whole,
          rows: parts.map(({ part, title }) => ({
            name: title ?? say('gapTimes'), other: isOther(part.value),
            values: spans.map(({ from }) => binAt(part, from)?.gaps ?? 0),
          })),
          notes: single && only !== undefined ? quantiles(only, spans, tongue) : [],
          ...(single ? { share: (gaps: number) => format.rate(gaps, only?.gaps ?? 0) } : {}),
        },
        table: {
          head: say('length'),
          columns: parts.flatMap(({ title }) => [title ?? say('gapTimes'), say('share'), say('people')]),
          rows: names.map((name, bin) => ({
            name, cells: parts.flatMap(({ at }) => [`gaps-${at}.${bin}`, `share-${at}.${bin}`, `people-${at}.${bin}`]),
          })),
        },
      },
    ],
  }
}

const binAt = (part: Part, from: string) => part.bins.find((bin) => bin.from === from)

/** 2–4 小时: a stretch of lengths, its unit named once where both ends share it. */
export function spanName({ from, to }: Span, { say, format }: Tongue): string {
  const begin = durationSeconds(from)
  if (to === null || to === undefined) return say('lengthFrom', { from: format.length(begin) })
  const end = format.length(durationSeconds(to))
  if (begin === 0) return say('lengthTo', { to: end })
  const [number, unit] = format.length(begin).split(' ')
  const same = unit !== undefined && end.endsWith(` ${unit}`) && format.length(begin).split(' ').length === 2
  return say('between', { from: same ? (number ?? '') : format.length(begin), to: end })
}

function wholeOf(part: Part, at: number, suffix: string, named: Named, { say, format }: Tongue): Behind[] {
  const people = counted(`people-${at}`, say('gapPeople') + suffix, say('saidGapPeople', named), part.people)
  const parts = [{ name: people.title, text: format.whole(part.people.count), key: people.key }]
  const gaps = calculated({
    key: `gaps-${at}`, title: say('gapCount') + suffix, sentence: say('saidGapCount', named), parts,
    text: format.whole(part.gaps), value: part.gaps, people: part.people,
  })
  if (part.spread === null || part.spread === undefined) return [people, gaps]
  const { spread } = part
  const told = [
    ['median', 'gapMedian', 'saidGapMedian'], ['lower', 'gapLower', 'saidGapLower'],
    ['upper', 'gapUpper', 'saidGapUpper'], ['mean', 'gapMean', 'saidGapMean'],
  ] as const
  const lengths = told.map(([which, title, sentence]) => {
    const seconds = durationSeconds(spread[which])
    return calculated({
      key: `${which}-${at}`, title: say(title) + suffix, sentence: say(sentence), text: format.length(seconds),
      value: seconds, parts: [{ name: gaps.title, text: format.whole(part.gaps), key: gaps.key }],
    })
  })
  return [people, gaps, ...lengths]
}

interface Of {
  span: Span
  bin: number
  name: string
  suffix: string
}

function binOf(part: Part, at: number, { span, bin, name, suffix }: Of, named: Named, tongue: Tongue): Behind[] {
  const { say, format } = tongue
  const held = binAt(part, span.from)
  if (held === undefined) return []
  const people = counted(
    `people-${at}.${bin}`, say('gapPeopleIn', { bin: name }) + suffix, say('saidGapPeopleIn', { bin: name }),
      held.people,
  )
  const gaps = calculated({
    key: `gaps-${at}.${bin}`, title: say('gapIn', { bin: name }) + suffix, sentence: say('saidGapIn', { bin: name }),
    text: format.whole(held.gaps), value: held.gaps, people: held.people,
    parts: [{ name: people.title, text: format.whole(held.people.count), key: people.key }],
  })
  const all = calculated({
    key: `gaps-${at}`, title: say('gapCount') + suffix, sentence: say('saidGapCount', named),
    text: format.whole(part.gaps), value: part.gaps,
  })
  const share = rateOf(
    {
      key: `share-${at}.${bin}`, title: say('gapShare', { bin: name }) + suffix,
      sentence: say('saidGapShare', { bin: name }), above: gaps, below: all,
    },
    tongue,
  )
  return [people, gaps, share]
}

/** The quartiles as thin lines over the bins that hold them. */
function quantiles({ spread }: Part, spans: readonly Span[], { say, format }: Tongue) {
  if (spread === null || spread === undefined) return []
  return (['lower', 'median', 'upper'] as const).map((which) => {
    const seconds = durationSeconds(spread[which])
    const at = Math.max(0, spans.findLastIndex((span) => durationSeconds(span.from) <= seconds))
    const name = which === 'median' ? say('median') : which === 'lower' ? '25%' : '75%'
    return { at, name: `${name} ${format.length(seconds)}` }
  })
}
