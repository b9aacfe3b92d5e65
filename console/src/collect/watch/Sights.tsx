import { Button } from 'antd'
import { useState } from 'react'
import { State } from '~/lib/card/State'
import { Moment } from '~/lib/format/Moment'
import { useSourceNames } from '~/lib/sources'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Sight } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useReason } from '../useReason'
import { becameOf, TONES } from './sights'
import { SightOpened } from './SightOpened'
import css from './watch.module.css'
import { words } from './words'

/** What arrived, one line each; an opened one tells its steps. */
export function Sights({ sights }: { sights: readonly Sight[] }) {
  const say = useWords(words)
  const reason = useReason()
  const names = useSourceNames()
  const [open, setOpen] = useState<number | null>(null)
  const columns: Column<Sight>[] = [
    {
      key: 'event', head: say('event'),
      cell: (sight) => (
        <>
          <Button
            type="link" className={css.open ?? ''} aria-expanded={open === sight.number}
            onClick={() => setOpen(open === sight.number ? null : sight.number)}
          >
            {sight.event === '' ? say('unread') : sight.event}
          </Button>
          {open === sight.number && <SightOpened sight={sight} />}
        </>
      ),
    },
    {
      key: 'became', head: say('became'), width: 200,
      cell: (sight) => {
        const became = becameOf(sight)
        return <State tone={TONES[became]}>{became === 'aside' ? reason(sight.reason) : say(became)}</State>
      },
    },
    {
      key: 'source', head: say('source'), width: 140,
      cell: ({ source }) => names.get(source) ?? String(source),
    },
    { key: 'at', head: say('arrived'), width: 130, cell: ({ receivedAt }) => <Moment at={receivedAt} how="ago" /> },
  ]
  return <Grid label={say('list')} columns={columns} rows={sights} keyOf={({ number }) => number} />
}
