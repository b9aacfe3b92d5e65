import { Alert } from 'antd'
import { Moment } from '~/lib/format/Moment'
import { Grid, type Column } from '~/lib/table/Grid'
import type { HookTried } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Properties } from '../Properties'
import { useReason } from '../useReason'
import css from './hooks.module.css'
import { words } from './words'

type Proposed = HookTried['events'][number]

/** The events that a delivery would become, and what of it would not. */
export function Becomes({ tried }: { tried: HookTried }) {
  const say = useWords(words)
  const reason = useReason()
  const columns: Column<Proposed>[] = [
    { key: 'event', head: say('event'), cell: (row) => row.name },
    { key: 'who', head: say('who'), cell: (row) => row.identifiers.map(({ value }) => value).join(' ') },
    { key: 'when', head: say('when'), cell: (row) => <Moment at={row.occurredAt} how="time" /> },
    { key: 'what', head: say('what'), cell: (row) => <Properties of={row.properties} /> },
  ]
  return (
    <section className={css.card} aria-label={say('preview')}>
      <h2>{say('preview')}</h2>
      {tried.events.length === 0 ? (
        <p className="quiet">{say('previewNone')}</p>
      ) : (
        <div className={css.wide}>
          <Grid
            label={say('preview')} columns={columns} rows={tried.events} keyOf={(row) => tried.events.indexOf(row)}
          />
        </div>
      )}
      {tried.faults.map((fault, place) => (
        <Alert
          key={place} type="warning" showIcon
          title={say('failed', { reason: reason(fault.reason), detail: fault.detail })}
        />
      ))}
    </section>
  )
}
