import { useKnownSchema } from '~/lib/sentence/schema'
import { useColumns } from '~/lib/table/useColumns'
import type { Row } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'

const TRAITS_SHOWN = 2

/** The columns of a list of people: what may be chosen, and what is shown now. */
export function usePeopleColumns(rows: readonly Pick<Row, 'traits'>[]) {
  const say = useWords(common)
  const { traits } = useKnownSchema()
  const [kept, choose] = useColumns('people')
  const options = [
    { key: 'identifiers', name: say('identifiers') },
    ...traits.map(({ name }) => ({ key: `trait:${name}`, name })),
    { key: 'events', name: say('events') },
    { key: 'first', name: say('firstSeen') },
    { key: 'last', name: say('lastSeen') },
  ]
  const usual = [...commonTraits(rows).map((name) => `trait:${name}`), 'events', 'first', 'last']
  return { options, choose, shown: kept?.filter((key) => options.some((option) => option.key === key)) ?? usual }
}

/** The traits that most of these people have, without those that the name already shows. */
export function commonTraits(rows: readonly Pick<Row, 'traits'>[], most: number = TRAITS_SHOWN): string[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const name of Object.keys(row.traits)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.entries()]
    .filter(([name, count]) => count * 2 >= rows.length && name !== 'name' && name !== 'email')
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .slice(0, most)
    .map(([name]) => name)
}
