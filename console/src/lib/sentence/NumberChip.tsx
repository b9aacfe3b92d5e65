import { Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Test } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import css from './sentence.module.css'
import { speakTest } from './speak'
import { useVoice } from './useVoice'
import { words } from './words'

/** A comparison with one number. Which one it is, the description of the interface does not say. */
interface Props {
  test: unknown
  change: (test: never) => void
}

const COMPARISONS = ['atLeast', 'atMost', 'greater', 'less'] as const
type Comparison = (typeof COMPARISONS)[number]
const spoken = { atLeast: 'numberAtLeast', atMost: 'numberAtMost', greater: 'greater', less: 'less' } as const

/** What a number must be. */
export function NumberChip({ test, change }: Props) {
  const text = speakTest(test as Test, useVoice())
  return (
    <Chip
      label={text}
      edit={(close) => (
        <NumberForm
          test={test as Test}
          done={(next) => {
            change(next as never)
            close()
          }}
        />
      )}
    >
      {text}
    </Chip>
  )
}

function NumberForm({ test, done }: { test: Test; done: (test: Test) => void }) {
  const say = useWords(words)
  const known = COMPARISONS.find((is) => is === test.is) ?? 'atLeast'
  const [is, setIs] = useState<Comparison>(known)
  const [number, setNumber] = useState('number' in test ? test.number : 0)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        done({ is, number })
      }}
    >
      <Select<Comparison>
        value={is} aria-label={say('operator')} onChange={setIs}
        options={COMPARISONS.map((one) => ({ value: one, label: say(spoken[one]) }))}
      />
      <InputNumber
        autoFocus value={number} aria-label={say('value')} style={{ width: '100%' }}
        onChange={(next) => setNumber(next ?? 0)}
      />
      <Button type="primary" htmlType="submit">
        {say('done')}
      </Button>
    </form>
  )
}
