import { DatePicker, Input, InputNumber, Select } from 'antd'
import dayjs from 'dayjs'
import { useChoices } from '~/lib/choices'
import { startOf, dayIn } from '~/lib/period/zone'
import { useWords } from '~/lib/words/useWords'
import type { FieldType, Test } from '~/lib/wire'
import { Frequent } from './Frequent'
import { operatorOf, operatorsFor, withOperator, type Operator } from './tests'
import type { ValuesOf } from './useValues'
import { words, type Sentence } from './words'

const spoken = {
  oneOf: 'oneOf', noneOf: 'noneOf', contains: 'contains', startsWith: 'startsWith', atLeast: 'numberAtLeast',
  atMost: 'numberAtMost', greater: 'greater', less: 'less', between: 'numberBetween',
  yes: 'flaggedYes', no: 'flaggedNo', before: 'before',
  after: 'after', isSet: 'isSet',
} as const satisfies Record<Operator, keyof Sentence>

interface Props {
  type: FieldType | null
  test: Test
  change: (test: Test) => void
  /** Where the values to choose from come from. */
  of: ValuesOf | null
}

/** What is asked of a value: the question, and what it is compared with. */
export function TestForm({ type, test, change, of }: Props) {
  const say = useWords(words)
  return (
    <>
      <Select<Operator>
        value={operatorOf(test)} aria-label={say('operator')}
        onChange={(operator) => change(withOperator(operator, test))}
        options={operatorsFor(type).map((operator) => ({ value: operator, label: say(spoken[operator]) }))}
      />
      <Compared test={test} change={change} of={of} />
    </>
  )
}

function Compared({ test, change, of }: Omit<Props, 'type'>) {
  const say = useWords(words)
  const { zone } = useChoices()
  switch (test.is) {
    case 'oneOf':
    case 'noneOf':
      return (
        <>
          <Select
            mode="tags" open={false} autoFocus value={test.values} placeholder={say('values')} aria-label={say('value')}
            suffix={null} onChange={(values: string[]) => change({ is: test.is, values })}
          />
          <Frequent of={of} values={test.values} change={(values) => change({ is: test.is, values })} />
        </>
      )
    case 'contains':
    case 'startsWith':
      return (
        <Input
          autoFocus value={test.text} aria-label={say('value')}
          onChange={(event) => change({ is: test.is, text: event.target.value })}
        />
      )
    case 'atLeast':
    case 'atMost':
    case 'greater':
    case 'less':
      return (
        <InputNumber
          autoFocus value={test.number} aria-label={say('value')} style={{ width: '100%' }}
          onChange={(number) => change({ is: test.is, number: number ?? 0 })}
        />
      )
    case 'between':
      return (
        <>
          <InputNumber
            autoFocus value={test.low} aria-label={say('numberAtLeast')} style={{ width: '100%' }}
            onChange={(low) => change({ ...test, low: low ?? 0 })}
          />
          <InputNumber
            value={test.high} aria-label={say('numberAtMost')} style={{ width: '100%' }}
            onChange={(high) => change({ ...test, high: high ?? 0 })}
          />
        </>
      )
    case 'before':
    case 'after':
      return (
        <DatePicker
          value={dayjs(dayIn(new Date(test.instant), zone))} allowClear={false} aria-label={say('value')}
          onChange={(day) => {
            if (day !== null) change({ is: test.is, instant: startOf(day.format('YYYY-MM-DD'), zone).toISOString() })
          }}
        />
      )
    case 'flagged':
    case 'isSet':
      return null
  }
}
