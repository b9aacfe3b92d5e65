import { Button } from 'antd'
import { useState } from 'react'
import type { Condition, Schema } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { MoreForms } from './lines/MoreForms'
import { measuresOf } from './measures'
import { Pick } from './Pick'
import { PropertyForm, firstAsking } from './PropertyForm'
import { activities, propertiesOf, useKnownSchema } from './schema'
import { useSegmentNames } from './segmentNames'
import css from './sentence.module.css'
import { EVERY_EVENT } from './wheres'
import { words } from './words'

interface Props {
  add: (line: Condition) => void
  /** The joint of the list a new group would stand in; null where no group may stand. */
  groups: 'all' | 'any' | null
}

/** The ways to begin a line. */
export function NewLine({ add, groups }: Props) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const first = activities(schema)[0]?.name
  const behaviour: Condition = {
    is: 'did',
    step: { events: first === undefined ? [] : [first], where: EVERY_EVENT },
    times: { is: 'atLeast', count: 1 },
    within: { is: 'lastDays', days: 30 },
  }
  const measured = firstMeasured(schema)
  const [segment] = useSegmentNames()
  return (
    <div className={css.deeds}>
      <Button type="text" size="small" onClick={() => add(behaviour)}>
        + {say('addBehaviour')}
      </Button>
      {measured !== null && (
        <Button type="text" size="small" onClick={() => add(measured)}>
          + {say('addMeasure')}
        </Button>
      )}
      {schema.traits.length > 0 && <NewTrait add={add} />}
      {segment !== undefined && (
        <Button type="text" size="small" onClick={() => add({ is: 'inSegment', segment: segment.id })}>
          + {say('addSegment')}
        </Button>
      )}
      <MoreForms add={add} />
      {groups !== null && (
        <Button
          type="text" size="small"
          onClick={() => add({ is: groups === 'all' ? 'any' : 'all', parts: [behaviour] })}
        >
          + {say(groups === 'all' ? 'addGroup' : 'addGroupAll')}
        </Button>
      )}
    </div>
  )
}

/** A sum over the commonest event that carries a number; null where none does. */
function firstMeasured(schema: Schema): Condition | null {
  for (const { name } of activities(schema)) {
    const [measure] = measuresOf(propertiesOf(schema, [name]))
    if (measure?.is !== 'sum') continue
    const line = {
      is: 'measured', step: { events: [name], where: EVERY_EVENT }, within: { is: 'lastDays', days: 30 }, measure,
      test: { is: 'atLeast', number: 100 }, unknown: false,
    }
    return line as Condition
  }
  return null
}

function NewTrait({ add }: { add: (line: Condition) => void }) {
  const say = useWords(words)
  return (
    <Chip
      quiet label={say('addTrait')}
      edit={(close) => (
        <NewTraitForm
          add={(line) => {
            add(line)
            close()
          }}
        />
      )}
    >
      + {say('addTrait')}
    </Chip>
  )
}

function NewTraitForm({ add }: { add: (line: Condition) => void }) {
  const say = useWords(words)
  const { traits } = useKnownSchema()
  const [name, setName] = useState<string | null>(null)
  if (name === null) {
    const options = traits.map((field) => ({ key: field.name, name: field.name }))
    return <Pick hint={say('chooseProperty')} chosen={[]} options={options} pick={setName} />
  }
  const type = traits.find((field) => field.name === name)?.type ?? null
  return (
    <PropertyForm
      asking={firstAsking(name, type)} type={type} of={{ is: 'trait', name }}
      done={(asking) => add({ is: 'trait', ...asking })}
    />
  )
}
