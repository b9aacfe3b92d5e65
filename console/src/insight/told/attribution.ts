import type { AttributionAnswer } from '~/lib/wire'
import type { Behind } from '../answers/behind'
import { isOther, partName } from '../answers/naming'
import { calculated, counted, rateOf, type Telling, type Tongue } from './telling'
import type { WorthSay } from './worthWords'

type Share = AttributionAnswer['value']['all']

interface Named {
  by: string
  /** Whether an amount was asked for. */
  priced: boolean
}

/** Which touches the conversions are owed to; what no touch came before stands last. */
export function tellAttribution(
  { value }: AttributionAnswer, { by, priced }: Named, tongue: Tongue, say: WorthSay,
): Telling {
  const { sayInsight, format } = tongue
  const all = shareOf('all', say('all'), say('saidAll'), value.all, tongue, say)
  const base = all[0]
  const rows = [
    ...value.ways.map(({ value: way, share, touches }, at) => ({
      key: `way-${at}`, name: partName(way, sayInsight) ?? '', share, touches,
      other: isOther(way) || way.is === 'unknown',
    })),
    { key: 'left', name: say('unattributed'), share: value.unattributed, touches: 0, other: true },
  ].filter(({ key, share }) => key !== 'left' || share.conversions > 0)
  const each = rows.flatMap(({ key, name, share, touches }): Behind[] => {
    const sentence = key === 'left' ? say('saidLeft') : say('saidConversions', { way: name })
    const numbers = shareOf(key, name, sentence, share, tongue, say)
    const [above] = numbers
    if (above === undefined || base === undefined) return numbers
    const rate = {
      key: `${key}-share`, title: say('shareOf', { way: name }), sentence: say('saidShare', { way: name }), above,
      below: base,
    }
    const touched = calculated({
      key: `${key}-touches`, title: say('touchesOf', { way: name }), sentence: say('saidTouches'), value: touches,
      text: format.whole(touches),
    })
    return [...numbers, rateOf(rate, tongue), touched]
  })
  const columns = ['conversions', 'share', ...(priced ? (['worth'] as const) : []), 'touches', 'converted'] as const
  return {
    numbers: [...all, ...each],
    heads: [
      { key: 'all-conversions', name: say('conversions') },
      ...(priced ? [{ key: 'all-worth', name: say('worth') }] : []), { key: 'all-converted', name: say('converted') },
    ],
    panels: [
      {
        title: say('attributed', { by }), height: 360, keyOf: ({ point }) => `${rows[point]?.key ?? ''}-conversions`,
        drawing: {
          is: 'bars', points: rows.map(({ name }) => name), named: true, stacked: false,
          short: format.short, whole: format.number,
          others: rows.flatMap(({ other }, at) => (other ? [at] : [])),
          rows: [{ name: say('conversions'), values: rows.map(({ share }) => share.conversions) }],
          share: (conversions) => format.rate(conversions, value.all.conversions),
        },
        table: {
          head: say('way'), columns: columns.map((column) => say(column)),
          rows: rows.map(({ key, name }) => ({ name, cells: columns.map((column) => `${key}-${column}`) })),
        },
      },
    ],
  }
}

function shareOf(
  key: string, way: string, sentence: string, share: Share, { format }: Tongue, say: WorthSay,
): Behind[] {
  const people = counted(`${key}-converted`, say('convertedOf', { way }), say('saidConverted', { way }), share.people)
  const parts = [{ name: people.title, text: format.whole(share.people.count), key: people.key }]
  return [
    calculated({
      key: `${key}-conversions`, title: say('conversionsOf', { way }), sentence, value: share.conversions,
      parts, text: format.number(Math.round(share.conversions * 100) / 100), people: share.people,
    }),
    calculated({
      key: `${key}-worth`, title: say('worthOf', { way }), sentence: say('saidWorth', { way }), value: share.amount,
      parts, text: format.number(Math.round(share.amount * 100) / 100), people: share.people,
    }),
    people,
  ]
}
