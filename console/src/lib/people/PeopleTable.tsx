import { useFormat } from '~/lib/format/useFormat'
import type { Listed } from '~/lib/paged'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import type { Row } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { written } from './naming'
import { PersonLink } from './PersonLink'
import { Moment } from '~/lib/format/Moment'
import { useNames } from './useNames'
import { words } from './words'

const TRAITS_SHOWN = 2

/** People with what is known of them at a glance. */
export function PeopleTable({ list, total }: { list: Listed<Row>; total?: number }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  const names = useNames(list.items.map((row) => row.person))
  const columns: Column<Row>[] = [
    { key: 'who', head: say('who'), cell: (row) => <PersonLink id={row.person} call={names.get(row.person)} /> },
    ...commonTraits(list.items).map((name) => ({
      key: `trait-${name}`,
      head: name,
      cell: (row: Row) => written(row.traits[name] ?? null),
    })),
    { key: 'events', head: sayCommon('events'), figures: true, cell: (row) => format.whole(row.events) },
    { key: 'first', head: sayCommon('firstSeen'), cell: (row) => <Moment at={row.firstSeen} how="day" /> },
    { key: 'last', head: sayCommon('lastSeen'), cell: (row) => <Moment at={row.lastSeen} how="ago" /> },
  ]
  return (
    <>
      <Grid label={say('list')} columns={columns} rows={list.items} keyOf={(row) => row.person} />
      <More list={list} {...(total === undefined ? {} : { total })} />
    </>
  )
}

/** The traits that most of these people have, without those that the name already shows. */
function commonTraits(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const name of Object.keys(row.traits)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts.entries()]
    .filter(([name, count]) => count * 2 >= rows.length && name !== 'name' && name !== 'email')
    .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
    .slice(0, TRAITS_SHOWN)
    .map(([name]) => name)
}
