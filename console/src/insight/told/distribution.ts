import type { DistributionAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import { calculated, counted, rateOf, type Telling, type Tongue } from './telling'

type Part = DistributionAnswer['value']['parts'][number]

interface Named {
  /** What was done, and what was measured of it. */
  step: string
  measure: string
  /** Whether the numbers are whole, so that a bin of one number is called by it. */
  whole: boolean
}

/** People by how often or how much: bins without the empty ones at either end. */
export function tellDistribution({ value }: DistributionAnswer, named: Named, tongue: Tongue): Telling {
  const { say, sayInsight, format } = tongue
  const { measure } = named
  const full = value.parts.flatMap(({ bins }) => bins.flatMap(({ people }, at) => (people.count > 0 ? [at] : [])))
  const [first, last] = [Math.min(...full), Math.max(...full)]
  const names = (value.parts[0]?.bins ?? []).slice(first, last + 1).map((bin) => binName(bin, named.whole, tongue))
  const parts = value.parts.map((part, at) => {
    const title = partName(part.value, sayInsight)
    return { part, at, title, bins: part.bins.slice(first, last + 1) }
  })
  const suffix = (title: string | null) => (title === null ? '' : ` · ${title}`)
  const all = parts.map(({ part, at, title }) =>
    counted(`all-${at}`, say('measured') + suffix(title), say('saidMeasured', named), part.people),
  )
  const numbers = parts.flatMap(({ bins, at, title }) =>
    bins.flatMap(({ people }, index): Behind[] => {
      const bin = names[index] ?? ''
      const number = counted(
        binKey(at, index), say('inBin', { measure, bin }) + suffix(title), say('saidBin', { ...named, bin }), people,
      )
      const base = all[at]
      if (base === undefined) return [number]
      const share = rateOf(
        {
          key: `share-${binKey(at, index)}`, title: say('shareOfBin', { measure, bin }) + suffix(title),
          sentence: say('saidBinShare', { measure, bin }), above: number, below: base,
        },
        tongue,
      )
      return [number, share]
    }),
  )
  const single = parts.length === 1
  const spread = parts.flatMap(({ part, at, title }) => spreadOf(part, at, suffix(title), measure, tongue))
  const size = all[0]?.people.count ?? 0
  return {
    numbers: [...all, ...spread, ...numbers],
    heads: single
      ? [
          { key: 'all-0', name: say('measured') },
          ...(['lower', 'median', 'upper', 'mean', 'most'] as const).map((which) => ({
            key: `${which}-0`, name: say(which),
          })),
        ]
      : [],
    panels: [
      {
        title: say('distributionOf', { measure }),
        height: 360,
        keyOf: ({ series, point }) => binKey(series, point),
        drawing: {
          is: 'bars', points: names, stacked: false, bins: true, short: format.short, whole: format.whole,
          rows: parts.map(({ part, bins, title }) => ({
            name: title ?? say('people'), values: bins.map(({ people }) => people.count), other: isOther(part.value),
          })),
          ...(single ? { share: (people: number) => format.rate(people, size) } : {}),
        },
        table: {
          head: measure,
          columns: parts.flatMap(({ title }) => [title ?? say('people'), say('share')]),
          rows: names.map((name, index) => ({
            name, cells: parts.flatMap(({ at }) => [binKey(at, index), `share-${binKey(at, index)}`]),
          })),
        },
      },
    ],
  }
}

const binKey = (part: number, bin: number) => `bin-${part}.${bin}`

function spreadOf({ spread, people }: Part, at: number, suffix: string, measure: string, tongue: Tongue): Behind[] {
  if (spread === null || spread === undefined) return []
  const { say, format } = tongue
  const parts = [{ name: say('measured'), text: format.whole(people.count), key: `all-${at}` }]
  const told = [
    ['lower', 'lowerOf', 'saidLower'], ['median', 'medianOf', 'saidMedian'], ['upper', 'upperOf', 'saidUpper'],
    ['mean', 'meanOf', 'saidMean'], ['most', 'mostOf', 'saidMost'],
  ] as const
  return told.map(([which, title, sentence]) =>
    calculated({
      key: `${which}-${at}`, title: say(title, { measure }) + suffix, sentence: say(sentence), parts,
      text: short(spread[which], tongue), value: spread[which],
    }),
  )
}

function short(value: number, { format }: Tongue): string {
  return format.number(Math.round(value * 100) / 100)
}

interface Bin {
  from?: number | null
  to?: number | null
}

/** 3, 6–10, 100 or more: a bin by the numbers in it. */
export function binName({ from, to }: Bin, whole: boolean, { say, format }: Tongue): string {
  const last = to === null || to === undefined ? null : whole ? to - 1 : to
  if (from === null || from === undefined) return say('below', { to: format.number(to ?? 0) })
  if (last === null) return say('above', { from: format.number(from) })
  if (whole && last === from) return format.number(from)
  return say('between', { from: format.number(from), to: format.number(last) })
}

/** Where bins begin so that the bulk of the numbers fills about a dozen of them. */
export function edgesFor(spread: Part['spread']): number[] | null {
  if (spread === null || spread === undefined) return null
  const high = Math.min(spread.most, spread.upper + 3 * (spread.upper - spread.lower))
  const rough = (high - spread.least) / 12
  if (!(rough > 0)) return [spread.least]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
  const first = Math.floor(spread.least / step)
  const bins = Math.min(40, Math.floor(high / step) - first + 1)
  return Array.from({ length: bins + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

