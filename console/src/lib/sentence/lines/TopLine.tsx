import { InputNumber, Radio } from 'antd'
import type { Schemas } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { speakShare, type Form } from '../forms'
import { MeasureChip } from '../MeasuredLine'
import { propertiesOf, useKnownSchema } from '../schema'
import css from '../sentence.module.css'
import { StepChips } from '../StepChips'
import { useVoice } from '../useVoice'
import { WithinChip } from '../WithinChip'
import { words } from '../words'
import { EditChip } from './EditChip'
import { PickChip } from './PickChip'

type Top = Extract<Form, { is: 'top' }>
const FIFTH = { percent: true, n: 20 }
const HUNDRED = { percent: false, n: 100 }

type Share = Schemas['Share']

/** Those who come first by some number. */
export function TopLine({ line, change }: { line: Top; change: (line: Top) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const schema = useKnownSchema()
  const { by } = line
  const share = <ShareChip share={line.share} change={(next) => change({ ...line, share: next })} />
  if (by.is === 'trait') {
    const numbers = schema.traits.filter(({ type }) => type === 'NUMBER').map(({ name }) => name)
    const pick = (name: string) => change({ ...line, by: { is: 'trait', name } })
    return weave('topSentence', {
      by: <PickChip text={by.name} hint={say('chooseProperty')} options={numbers} pick={pick} />, share,
    })
  }
  const put = (next: Partial<typeof by>) => change({ ...line, by: { ...by, ...next } })
  return weave('topDeedsSentence', {
    time: <WithinChip within={by.within} change={(within) => put({ within })} />,
    event: <StepChips step={by.step} change={(step) => put({ step })} />,
    measure: (
      <MeasureChip
        measure={by.measure} fields={propertiesOf(schema, by.step.events)} change={(measure) => put({ measure })}
      />
    ),
    share,
  })
}

function ShareChip({ share, change }: { share: Share; change: (share: Share) => void }) {
  const say = useWords(words)
  const text = speakShare(share, useVoice())
  const percent = share.is === 'percent'
  return (
    <EditChip
      text={text} value={{ percent, n: percent ? share.percent : share.count }}
      change={({ percent: rate, n }) => change(rate ? { is: 'percent', percent: n } : { is: 'people', count: n })}
      fields={(now, put) => (
        <>
          <Radio.Group
            optionType="button" value={now.percent} className={css.row ?? ''}
            onChange={(event) => put(event.target.value === true ? FIFTH : HUNDRED)}
            options={[
              { value: true, label: say('topPercent') },
              { value: false, label: say('topPeople') },
            ]}
          />
          <InputNumber
            autoFocus min={now.percent ? 0.1 : 1} max={now.percent ? 100 : 100_000_000} value={now.n}
            suffix={now.percent ? '%' : say('peopleUnit')} aria-label={say('value')} style={{ width: '100%' }}
            onChange={(n) => put({ ...now, n: n ?? 1 })}
          />
        </>
      )}
    />
  )
}
