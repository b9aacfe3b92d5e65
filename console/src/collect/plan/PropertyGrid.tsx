import { Checkbox, Input, Select, Switch, Tooltip } from 'antd'
import { useState } from 'react'
import { State } from '~/lib/card/State'
import { useFormat } from '~/lib/format/useFormat'
import { Grid, type Column } from '~/lib/table/Grid'
import type { PlannedProperty } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { KINDS, useMayPlan, usePlanProperty } from './plan'
import css from './plan.module.css'
import { words } from './words'

interface Props {
  event: string
  properties: readonly PlannedProperty[]
}

/** The properties of an event as they arrive, and what is expected of each. */
export function PropertyGrid({ event, properties }: Props) {
  const say = useWords(words)
  const columns: Column<PlannedProperty>[] = [
    { key: 'name', head: say('property'), cell: (property) => <Name event={event} property={property} /> },
    { key: 'arrives', head: say('arrives'), cell: (property) => <Arrives property={property} /> },
    { key: 'expected', head: say('expected'), cell: (property) => <Expected event={event} property={property} /> },
    { key: 'required', head: say('required'), cell: (property) => <Required event={event} property={property} /> },
    {
      key: 'personal', head: <Tooltip title={say('personalHelp')}>{say('personal')}</Tooltip>,
      cell: (property) => <Personal event={event} property={property} />,
    },
    { key: 'examples', head: say('examples'), cell: (property) => <Examples property={property} /> },
  ]
  return <Grid label={say('properties')} columns={columns} rows={properties} keyOf={({ name }) => name} />
}

interface One {
  event: string
  property: PlannedProperty
}

function Name({ event, property }: One) {
  const say = useWords(words)
  const may = useMayPlan()
  const { change } = usePlanProperty(event, property)
  const [description, setDescription] = useState(property.description)
  return (
    <>
      <div className={css.name}>{property.name}</div>
      {may.plan ? (
        <Input
          size="small" variant="borderless" value={description} maxLength={500} style={{ padding: 0 }}
          placeholder={say('description')} aria-label={`${say('description')}: ${property.name}`}
          onChange={(typed) => setDescription(typed.target.value)}
          onBlur={() => description !== property.description && change({ description })}
        />
      ) : (
        <div className={css.means}>{property.description}</div>
      )}
    </>
  )
}

function Arrives({ property }: { property: PlannedProperty }) {
  const say = useWords(words)
  const format = useFormat()
  const { arrived, type } = property
  const off = (kind: string) => (type == null ? arrived.length > 1 && kind !== arrived[0]?.kind : kind !== type)
  return (
    <div className={css.kinds}>
      {arrived.map(({ kind, count }) => (
        <State key={kind} tone={off(kind) ? 'caution' : 'plain'}>{`${say(kind)} ${format.whole(count)}`}</State>
      ))}
    </div>
  )
}

function Expected({ event, property }: One) {
  const say = useWords(words)
  const may = useMayPlan()
  const { change, busy } = usePlanProperty(event, property)
  return (
    <Select
      size="small" value={property.type ?? ''} disabled={!may.plan} loading={busy} style={{ width: 110 }}
      aria-label={`${say('expected')}: ${property.name}`}
      options={[{ value: '', label: say('any') }, ...KINDS.map((kind) => ({ value: kind, label: say(kind) }))]}
      onChange={(next) => change({ type: KINDS.find((kind) => kind === next) ?? null })}
    />
  )
}

function Required({ event, property }: One) {
  const say = useWords(words)
  const may = useMayPlan()
  const { change } = usePlanProperty(event, property)
  return (
    <Checkbox
      checked={property.required} disabled={!may.plan} aria-label={`${say('required')}: ${property.name}`}
      onChange={({ target }) => change({ required: target.checked })}
    />
  )
}

function Personal({ event, property }: One) {
  const say = useWords(words)
  const may = useMayPlan()
  const { change, busy } = usePlanProperty(event, property)
  return (
    <Switch
      size="small" checked={property.personal} disabled={!may.personal} loading={busy}
      aria-label={`${say('personal')}: ${property.name}`} onChange={(personal) => change({ personal })}
    />
  )
}

function Examples({ property }: { property: PlannedProperty }) {
  const say = useWords(words)
  if (property.personal) return <span className="quiet">{say('hidden')}</span>
  return (
    <div className={css.examples}>
      {property.examples.map((example) => (
        <code key={example} title={example}>
          {example}
        </code>
      ))}
    </div>
  )
}
