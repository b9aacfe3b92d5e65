import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { PlannedEvent } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { STATES, useMayPlan, useOwners, usePlanEvent } from './plan'
import css from './plan.module.css'
import { words } from './words'

/** What an event means, who answers for it, whether it is wanted; each is kept as soon as it is said. */
export function EventForm({ event }: { event: PlannedEvent }) {
  const say = useWords(words)
  const owners = useOwners()
  const may = useMayPlan()
  const { change, busy } = usePlanEvent(event)
  const [description, setDescription] = useState(event.description)
  return (
    <div className={css.planned} role="group" aria-label={event.name}>
      <div>
        <span>{say('state')}</span>
        <Segmented<(typeof STATES)[number]>
          value={event.state} disabled={!may.plan || busy} aria-label={say('state')}
          options={STATES.map((state) => ({ value: state, label: say(state) }))}
          onChange={(state) => change({ state })}
        />
      </div>
      <div>
        <span>{say('owner')}</span>
        <Select<number>
          allowClear value={event.owner?.id ?? null} disabled={!may.plan} placeholder={say('nobody')}
          aria-label={say('owner')} style={{ width: 180 }}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(owner: number | undefined) => change({ owner: owner ?? null })}
        />
      </div>
      <label className={css.wide}>
        <span>{say('description')}</span>
        <Input
          value={description} maxLength={500} disabled={!may.plan} placeholder={say('describe')}
          onChange={(typed) => setDescription(typed.target.value)}
          onBlur={() => description !== event.description && change({ description })}
          onPressEnter={(typed) => typed.currentTarget.blur()}
        />
      </label>
    </div>
  )
}
