import type { Step } from '~/lib/wire'
import { EventChip } from './EventChip'
import { propertiesOf, useKnownSchema } from './schema'
import { WhereChips } from './WhereChips'
import { EVERY_EVENT } from './wheres'

/** A deed: which events, and what their properties must be. */
export function StepChips({ step, change }: { step: Step; change: (step: Step) => void }) {
  const schema = useKnownSchema()
  return (
    <>
      <EventChip events={step.events} change={(events) => change({ ...step, events })} />
      <WhereChips
        where={step.where ?? EVERY_EVENT} fields={propertiesOf(schema, step.events)} events={step.events}
        change={(where) => change({ ...step, where })}
      />
    </>
  )
}
