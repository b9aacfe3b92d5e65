import { InputNumber, Radio } from 'antd'
import type { Times } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { EditChip } from './lines/EditChip'
import { speakTimes } from './speak'
import { useVoice } from './useVoice'
import { words } from './words'

/** How often. */
export function TimesChip({ times, change }: { times: Times; change: (times: Times) => void }) {
  const say = useWords(words)
  return (
    <EditChip
      text={speakTimes(times, useVoice())} value={times} change={change}
      fields={(next, put) => (
        <>
          <Radio.Group
            optionType="button" value={next.is}
            onChange={(event) => put({ ...next, is: event.target.value as Times['is'] })}
            options={(['atLeast', 'exactly', 'atMost'] as const).map((is) => ({ value: is, label: say(is) }))}
          />
          <InputNumber
            autoFocus min={next.is === 'atMost' ? 0 : 1} precision={0} value={next.count} suffix={say('times')}
            aria-label={say('times')} style={{ width: '100%' }}
            onChange={(count) => put({ ...next, count: count ?? 1 })}
          />
        </>
      )}
    />
  )
}
