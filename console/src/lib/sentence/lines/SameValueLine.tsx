import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '~/lib/words/useWords'
import type { Schemas } from '~/lib/wire'
import type { Form } from '../forms'
import { detailsOf } from '../details'
import { activities, propertiesOf, useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { words } from '../words'
import { HeldPart } from './HeldPart'

type SameValue = Extract<Form, { is: 'sameValue' }>
type Held = Schemas['Held']

const PARTS_MAX = 10

/** Several deeds with one and the same value: one product looked at three times, and never bought. */
export function SameValueLine({ line, change }: { line: SameValue; change: (line: SameValue) => void }) {
  const say = useWords(words)
  const put = (parts: Held[]) => change({ is: 'sameValue', parts })
  return (
    <div className={css.held}>
      <span>{say('sameSentence')}</span>
      {line.parts.map((part, index) => (
        <div key={index} className={css.sentence}>
          {index > 0 && <span className="quiet">{say('and')}</span>}
          <HeldPart part={part} first={index === 0} change={(next) => put(line.parts.with(index, next))} />
          {index > 0 && (
            <button
              type="button" className={css.remove} aria-label={say('removeDeed')}
              onClick={() => put(line.parts.toSpliced(index, 1))}
            >
              <CloseOutlined />
            </button>
          )}
        </div>
      ))}
      {line.parts.length < PARTS_MAX && <AnotherDeed parts={line.parts} put={put} />}
    </div>
  )
}

function AnotherDeed({ parts, put }: { parts: readonly Held[]; put: (parts: Held[]) => void }) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const [first] = parts
  if (first === undefined) return null
  const readable = activities(schema).filter(({ name }) => detailsOf(propertiesOf(schema, [name])).length > 0)
  const other = readable.find(({ name }) => !first.step.events.includes(name)) ?? readable[0]
  if (other === undefined) return null
  const add = () => {
    const [value] = detailsOf(propertiesOf(schema, [other.name]), first.value)
    if (value === undefined) return
    const step = { ...first.step, events: [other.name] }
    put([...parts, { step, value, times: { is: 'exactly', count: 0 }, within: { is: 'ever' } }])
  }
  return (
    <div>
      <Button type="text" size="small" className={css.more ?? ''} onClick={add}>
        + {say('addDeed')}
      </Button>
    </div>
  )
}
