import { Input, Select } from 'antd'
import type { Mapping, Seen } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'
import css from './wizard.module.css'

type Naming = Mapping['event']
type Rule = Extract<Naming, { is: 'when' }>['rules'][number]

interface Props {
  event: Naming
  columns: readonly Seen[]
  change: (event: Naming) => void
}

/** The names of the events of a file: one for all, those of a column, or by rules. */
export function Names({ event, columns, change }: Props) {
  const say = useWords(words)
  switch (event.is) {
    case 'constant':
      return (
        <Input
          value={event.name} className={css.eventName ?? ''} aria-label={say('eventName')}
          onChange={(changed) => change({ ...event, name: changed.target.value })}
        />
      )
    case 'column':
      return (
        <Select
          value={event.column} aria-label={say('byColumn')} popupMatchSelectWidth={false}
          options={columns.map((column) => ({ value: column.name, label: column.name }))}
          onChange={(column: string) => change({ ...event, column })}
        />
      )
    case 'when':
      return <Rules event={event} change={change} />
  }
}

function Rules({ event, change }: { event: Extract<Naming, { is: 'when' }>; change: Props['change'] }) {
  const say = useWords(words)
  const renamed = (place: number, name: string) =>
    change({ ...event, rules: event.rules.map((rule, index) => (index === place ? { ...rule, name } : rule)) })
  return (
    <ul className={css.rules}>
      {event.rules.map((rule, place) => (
        <li key={place}>
          <span>{toldRule(rule, say)}</span>
          <Input
            value={rule.name} className={css.eventName ?? ''} aria-label={say('eventName')}
            onChange={(changed) => renamed(place, changed.target.value)}
          />
        </li>
      ))}
      {event.otherwise != null && (
        <li>
          <span>{say('otherwise')}</span>
          <Input
            value={event.otherwise} className={css.eventName ?? ''} aria-label={say('eventName')}
            onChange={(changed) => change({ ...event, otherwise: changed.target.value })}
          />
        </li>
      )}
    </ul>
  )
}

function toldRule({ column, test }: Rule, say: Say<(typeof words)['zh']>): string {
  if (test.is === 'startsWith') return say('ruleStarts', { column, text: test.text })
  if (test.is === 'oneOf') return say('ruleIs', { column, text: test.values.join(', ') })
  return say('ruleOther', { column })
}
