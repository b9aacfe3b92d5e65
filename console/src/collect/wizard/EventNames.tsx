import { Select } from 'antd'
import type { Mapping, Seen } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { UNNAMED, type Draft } from './mapping'
import { Names } from './Names'
import { words } from './words'
import css from './wizard.module.css'

type Naming = Mapping['event']

interface Props {
  draft: Draft
  columns: readonly Seen[]
  zone: string
  change: (draft: Draft) => void
}

/** What the events are called, where their clock stood, and which lines belong together. */
export function EventNames({ draft, columns, zone, change }: Props) {
  const say = useWords(words)
  const named = (event: Naming) => change({ ...draft, event })
  const { event, time, group } = draft
  const zones = [...new Set([zone, ...(time === null ? [] : [time.zone]), ...Intl.supportedValuesOf('timeZone')])]
  const amount = group?.amount
  return (
    <dl className={css.meaning}>
      <dt>{say('event')}</dt>
      <dd>
        <Select
          value={event.is} aria-label={say('naming')} popupMatchSelectWidth={false}
          options={[
            { value: 'constant', label: say('constant') },
            { value: 'column', label: say('byColumn') },
            ...(event.is === 'when' ? [{ value: 'when', label: say('byRule') }] : []),
          ]}
          onChange={(is) => named(is === 'column' ? byColumn(columns) : { is: 'constant', name: UNNAMED })}
        />
        <Names event={event} columns={columns} change={named} />
      </dd>
      {time !== null && (
        <>
          <dt>{say('time')}</dt>
          <dd>
            <Select
              showSearch value={time.zone} aria-label={say('zone')} popupMatchSelectWidth={false}
              options={zones.map((value) => ({ value, label: value }))}
              onChange={(next: string) => change({ ...draft, time: { ...time, zone: next } })}
            />
            <span className="quiet">{say('zoneText')}</span>
          </dd>
        </>
      )}
      {group != null && (
        <>
          <dt>{say('group')}</dt>
          <dd>
            {say('grouped', { by: group.by })}
            {amount != null && ` ${say('summed', { name: amount.name, of: amount.product.join(' × ') })}`}
          </dd>
        </>
      )}
    </dl>
  )
}

function byColumn(columns: readonly Seen[]): Naming {
  const few = columns.find((column) => column.values.length > 1) ?? columns[0]
  return { is: 'column', column: few?.name ?? '1' }
}
