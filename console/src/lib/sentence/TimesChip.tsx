import { Button, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import type { Times } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import css from './sentence.module.css'
import { speakTimes } from './speak'
import { useVoice } from './useVoice'
import { words } from './words'

/** How often. */
export function TimesChip({ times, change }: { times: Times; change: (times: Times) => void }) {
  const text = speakTimes(times, useVoice())
  return (
    <Chip
      label={text}
      edit={(close) => (
        <TimesForm
          times={times}
          done={(next) => {
            change(next)
            close()
          }}
        />
      )}
    >
      {text}
    </Chip>
  )
}

function TimesForm({ times, done }: { times: Times; done: (times: Times) => void }) {
  const say = useWords(words)
  const [next, setNext] = useState(times)
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        done(next)
      }}
    >
      <Radio.Group
        optionType="button" value={next.is}
        onChange={(event) => setNext({ ...next, is: event.target.value as Times['is'] })}
        options={(['atLeast', 'exactly', 'atMost'] as const).map((is) => ({ value: is, label: say(is) }))}
      />
      <InputNumber
        autoFocus min={next.is === 'atMost' ? 0 : 1} precision={0} value={next.count} suffix={say('times')}
        aria-label={say('times')} style={{ width: '100%' }}
        onChange={(count) => setNext({ ...next, count: count ?? 1 })}
      />
      <Button type="primary" htmlType="submit">
        {say('done')}
      </Button>
    </form>
  )
}
