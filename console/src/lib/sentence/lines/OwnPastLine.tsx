import { InputNumber, Radio } from 'antd'
import type { Test } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { testIn, type Form } from '../forms'
import { MeasureChip } from '../MeasuredLine'
import { propertiesOf, useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { changeOf, speakChange, testOf, type Change } from '../share'
import { speakTest } from '../speak'
import { StepChips } from '../StepChips'
import { useVoice } from '../useVoice'
import { words } from '../words'
import { EditChip } from './EditChip'

const HALF: Change = { way: 'less', by: 50 }

type OwnPast = Extract<Form, { is: 'ownPast' }>

/** Less or more than the same person did before. */
export function OwnPastLine({ line, change }: { line: OwnPast; change: (line: OwnPast) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const { days, step, measure } = line
  return weave('pastSentence', {
    time: (
      <EditChip
        text={say('lastDays', { n: days })} value={days} change={(next) => change({ ...line, days: next })}
        fields={(n, put) => (
          <InputNumber
            autoFocus min={1} max={3660} precision={0} value={n} suffix={say('days')} aria-label={say('days')}
            style={{ width: '100%' }} onChange={(next) => put(next ?? 1)}
          />
        )}
      />
    ),
    event: <StepChips step={step} change={(next) => change({ ...line, step: next })} />,
    measure: (
      <MeasureChip
        measure={measure} fields={propertiesOf(schema, step.events)}
        change={(next) => change({ ...line, measure: next })}
      />
    ),
    n: days,
    percent: (
      <ChangeChip
        test={testIn(line.percent)} change={(percent) => change({ ...line, percent: percent as never })}
      />
    ),
  })
}

function ChangeChip({ test, change }: { test: Test; change: (test: Test) => void }) {
  const say = useWords(words)
  const voice = useVoice()
  const text = speakChange(test, speakTest(test, voice), voice)
  return (
    <EditChip
      text={text} label={say('pastLabel')} value={changeOf(test) ?? HALF}
      change={(next) => change(testOf(next))}
      fields={(now, put) => (
        <>
          <Radio.Group
            optionType="button" value={now.way} className={css.row ?? ''}
            onChange={(event) => put({ by: now.by, way: event.target.value === 'more' ? 'more' : 'less' })}
            options={[
              { value: 'less', label: say('wayLess') },
              { value: 'more', label: say('wayMore') },
            ]}
          />
          <InputNumber
            autoFocus min={1} max={now.way === 'less' ? 100 : 9900} precision={0} value={now.by} suffix="%"
            aria-label={say('pastLabel')} style={{ width: '100%' }} onChange={(by) => put({ ...now, by: by ?? 1 })}
          />
        </>
      )}
    />
  )
}
