import { Button, Radio } from 'antd'
import { useState } from 'react'
import { useWords } from '~/lib/words/useWords'
import type { FieldType, Test } from '~/lib/wire'
import { TestForm } from './TestForm'
import css from './sentence.module.css'
import type { ValuesOf } from './useValues'
import { complete, operatorsFor, withOperator } from './tests'
import { words } from './words'

/** A question about one named value. */
export interface Asking {
  name: string
  test: Test
  unknown: boolean
}

interface Props {
  asking: Asking
  type: FieldType | null
  /** Where the values to choose from come from; null where there are none to count. */
  of?: ValuesOf | null
  done: (asking: Asking) => void
}

/** Edits a question about a value; nothing changes until it is done, so that no answer is fetched per letter. */
export function PropertyForm({ asking, type, of = null, done }: Props) {
  const say = useWords(words)
  const [test, setTest] = useState(asking.test)
  const [unknown, setUnknown] = useState(asking.unknown)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (complete(test)) done({ ...asking, test, unknown })
      }}
    >
      <strong>{asking.name}</strong>
      <TestForm type={type} test={test} change={setTest} of={of} />
      <div className={css.row}>
        <span className="quiet">{say('unknownQuestion')}</span>
        <Radio.Group
          size="small" optionType="button" value={unknown} onChange={(event) => setUnknown(event.target.value === true)}
          options={[
            { value: false, label: say('unknownDoesNot') },
            { value: true, label: say('unknownCounts') },
          ]}
        />
      </div>
      <Button type="primary" htmlType="submit" disabled={!complete(test)}>
        {say('done')}
      </Button>
    </form>
  )
}

/** A first question about a value of a type. */
export function firstAsking(name: string, type: FieldType | null): Asking {
  const operator = operatorsFor(type)[0] ?? 'oneOf'
  return { name, test: withOperator(operator, null), unknown: false }
}
