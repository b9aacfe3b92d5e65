import { Button, Modal } from 'antd'
import { useState } from 'react'
import { ConditionEditor } from '~/lib/sentence/ConditionEditor'
import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import sentence from '~/lib/sentence/sentence.module.css'
import { meansEverybody } from '~/lib/sentence/shape'
import { speak } from '~/lib/sentence/speak'
import { useVoice } from '~/lib/sentence/useVoice'
import { WhereChips } from '~/lib/sentence/WhereChips'
import type { Condition } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { words } from '../words'
import { Part } from './Part'

/** Whose behaviour counts, and which of it. */
export function Limits({ exploring }: { exploring: Exploring }) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const { ask, draft, change } = exploring
  const events = stepsFor(ask, draft).flatMap((step) => step.events)
  return (
    <>
      <Part head={say('scopePeople')}>
        <PeopleLimit people={draft.people} change={(people) => change({ people })} />
      </Part>
      <Part head={say('scopeWhere')}>
        <div className={sentence.sentence}>
          <WhereChips
            where={draft.where} fields={propertiesOf(schema, events)} change={(where) => change({ where })}
          />
        </div>
      </Part>
    </>
  )
}

function PeopleLimit({ people, change }: { people: Condition; change: (people: Condition) => void }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const voice = useVoice()
  const [edited, setEdited] = useState<Condition | null>(null)
  return (
    <div className={sentence.sentence}>
      <span className={sentence.chip} data-waiting={meansEverybody(people) || undefined}>
        <button type="button" className={sentence.word} onClick={() => setEdited(people)}>
          {meansEverybody(people) ? say('scopePeopleAll') : speak(people, voice)}
        </button>
      </span>
      <Modal
        open={edited !== null} width={720} title={say('scopePeople')} onCancel={() => setEdited(null)}
        footer={
          <>
            <Button onClick={() => setEdited(null)}>{sayCommon('cancel')}</Button>
            <Button
              type="primary"
              onClick={() => {
                if (edited !== null) change(edited)
                setEdited(null)
              }}
            >
              {sayCommon('save')}
            </Button>
          </>
        }
      >
        {edited !== null && <ConditionEditor condition={edited} change={setEdited} />}
      </Modal>
    </div>
  )
}
