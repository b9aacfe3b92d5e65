import { Alert } from 'antd'
import { Moment } from '~/lib/format/Moment'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import type { Preview, Proposed } from '~/lib/wire'
import { Properties } from './Properties'
import { useReason } from './useReason'
import { words } from './words'

const FAULTS_SHOWN = 3

/** What the first lines of a file would become, so that somebody can say whether it looks right. */
export function ProposedEvents({ preview }: { preview: Preview }) {
  const say = useWords(words)
  const reason = useReason()
  if (preview.events.length === 0 && preview.faults.length === 0) {
    return <Alert type="info" title={say('proposedNone')} />
  }
  const columns: Column<Proposed>[] = [
    { key: 'name', head: say('proposedEvent'), cell: (row) => row.name },
    { key: 'who', head: say('proposedWho'), cell: (row) => row.identifiers.map((each) => each.value).join(' ') },
    { key: 'when', head: say('proposedWhen'), cell: (row) => <Moment at={row.occurredAt} how="time" /> },
    {
      key: 'properties', head: say('proposedProperties'),
      cell: (row) => <Properties of={row.properties} />,
    },
  ]
  return (
    <div>
      {preview.events.length > 0 && (
        <>
          <div className={css.sample}>
            <Grid
              label={say('proposedEvent')} columns={columns} rows={preview.events}
              keyOf={(row) => preview.events.indexOf(row)}
            />
          </div>
        </>
      )}
      {preview.faults.length > 0 && (
        <Alert
          type="warning" title={say('unread', { n: preview.lines, faults: preview.faults.length })}
          description={preview.faults.slice(0, FAULTS_SHOWN).map((fault) => (
            <div key={fault.line}>
              {fault.line}: {reason(fault.reason)}
            </div>
          ))}
        />
      )}
    </div>
  )
}
