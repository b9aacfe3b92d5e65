import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useWords } from '~/lib/words/useWords'
import type { Form } from '../forms'
import { activities, useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { StepChips } from '../StepChips'
import { EVERY_EVENT } from '../wheres'
import { words } from '../words'

type Followed = Extract<Form, { is: 'followed' }>

/** What must not have been done between two deeds. */
export function Without({ line, change }: { line: Followed; change: (line: Followed) => void }) {
  const say = useWords(words)
  const schema = useKnownSchema()
  const { without, ...rest } = line
  if (without === undefined || without === null) {
    const used = [...line.first.events, ...line.then.events]
    const proposed = activities(schema).find(({ name }) => !used.includes(name))?.name
    const events = proposed === undefined ? [] : [proposed]
    return (
      <Button
        type="text" size="small" className={css.more ?? ''}
        onClick={() => change({ ...line, without: { events, where: EVERY_EVENT } })}
      >
        + {say('addWithout')}
      </Button>
    )
  }
  return (
    <>
      {say('withoutWord')}
      <StepChips step={without} change={(next) => change({ ...line, without: next })} />
      <button
        type="button" className={css.remove} aria-label={`${say('removeCondition')}: ${say('addWithout')}`}
        onClick={() => change(rest)}
      >
        <CloseOutlined />
      </button>
    </>
  )
}
