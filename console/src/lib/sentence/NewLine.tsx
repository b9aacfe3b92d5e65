import { Button } from 'antd'
import { useState } from 'react'
import type { Condition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { Pick } from './Pick'
import { PropertyForm, firstAsking } from './PropertyForm'
import { activities, useKnownSchema } from './schema'
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
  return (
    <div className={css.deeds}>
      <Button type="text" size="small" onClick={() => add(behaviour)}>
        + {say('addBehaviour')}
      </Button>
      {schema.traits.length > 0 && <NewTrait add={add} />}
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
