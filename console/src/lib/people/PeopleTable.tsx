import type { ReactNode } from 'react'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import type { Listed } from '~/lib/paged'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import type { Known, Row } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { callOf } from './naming'
import { PersonLink } from './PersonLink'
import { usePeopleColumns } from './usePeopleColumns'
import { useKnown } from './useNames'
import { useWritten } from './useWritten'
import { words } from './words'

/** People with what is known of them at a glance, in the columns that the teammate chose. */
export function PeopleTable({ list, total }: { list: Listed<Row>; total?: number }) {
  const say = useWords(words)
  const known = useKnown(list.items.map((row) => row.person))
  const { shown } = usePeopleColumns(list.items)
  const cells = useCells(known)
  const who: Column<Row> = {
    key: 'who', head: say('who'),
    cell: ({ person }) => {
      const found = known.get(person)
      return <PersonLink id={person} call={(found === undefined ? null : callOf(found)) ?? undefined} />
    },
  }
  return (
    <>
      <Grid
        label={say('list')} columns={[who, ...shown.map(cells)]} rows={list.items} keyOf={(row) => row.person}
      />
      <More list={list} {...(total === undefined ? {} : { total })} />
    </>
  )
}

/** How each column is drawn. */
function useCells(known: ReadonlyMap<number, Known>): (key: string) => Column<Row> {
  const say = useWords(common)
  const written = useWritten()
  const column = (key: string, head: string, cell: (row: Row) => ReactNode): Column<Row> => ({ key, head, cell })
  return (key) => {
    switch (key) {
      case 'events':
        return { ...column(key, say('events'), (row) => <Events row={row} />), figures: true }
      case 'first':
        return column(key, say('firstSeen'), (row) => <Moment at={row.firstSeen} how="day" />)
      case 'last':
        return column(key, say('lastSeen'), (row) => <Moment at={row.lastSeen} how="ago" />)
      case 'identifiers':
        return column(key, say('identifiers'), ({ person }) =>
          (known.get(person)?.identifiers ?? []).slice(0, 2).map((each) => each.value).join(' · '),
        )
      default: {
        const name = key.replace(/^trait:/, '')
        return column(key, name, (row) => written(row.traits[name] ?? null))
      }
    }
  }
}

/** How often somebody did something at all. */
function Events({ row: { person, events } }: { row: Row }) {
  const say = useWords(common)
  const of = `${say('person', { id: String(person) })} · ${say('events')}`
  return <Figure kind={{ is: 'counted', count: events, of, sentence: say('eventsText') }} />
}
