import { AutoComplete, Input, InputNumber, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useNamedSources } from '~/lib/sources'
import { useWords } from '~/lib/words/useWords'
import type { FeedDraft } from './draft'
import css from './feeds.module.css'
import { words } from './words'

interface Props {
  draft: FeedDraft
  columns: readonly string[]
  change: (draft: FeedDraft) => void
  children: ReactNode
}

/** By which column it grows, for which source it counts, and when it is read. */
export function Timing({ draft, columns, change, children }: Props) {
  const say = useWords(words)
  const sources = useNamedSources()
  const column = (key: 'growing' | 'key', hint: string) => (
    <label className={css.field}>
      <span>{say(key)}</span>
      <AutoComplete
        value={draft[key]} aria-label={say(key)} options={columns.map((value) => ({ value }))}
        onChange={(value: string) => change({ ...draft, [key]: value })}
      />
      <small className="quiet">{hint}</small>
    </label>
  )
  return (
    <section className={css.card} aria-label={say('schedule')}>
      <h2>{say('schedule')}</h2>
      <div className={css.fields}>
        <label className={css.field}>
          <span>{say('name')}</span>
          <Input
            value={draft.name} maxLength={100} onChange={(event) => change({ ...draft, name: event.target.value })}
          />
        </label>
        <label className={css.field}>
          <span>{say('source')}</span>
          <Select
            value={draft.source} aria-label={say('source')}
            options={sources.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(source) => change({ ...draft, source })}
          />
        </label>
        {column('growing', say('growingText'))}
        {column('key', say('keyText'))}
      </div>
      <div className={css.line}>
        <Segmented
          value={draft.daily ? 'daily' : 'minutes'} aria-label={say('schedule')}
          options={(['minutes', 'daily'] as const).map((value) => ({ value, label: say(value) }))}
          onChange={(value) => change({ ...draft, daily: value === 'daily' })}
        />
        {draft.daily ? (
          <input
            type="time" className={css.time} value={draft.dailyAt} aria-label={say('daily')}
            onChange={(event) => change({ ...draft, dailyAt: event.target.value })}
          />
        ) : (
          <InputNumber
            className={css.minutes ?? ''} value={draft.minutes} min={1} max={10_080}
            aria-label={say('minutesUnit')} suffix={say('minutesUnit')}
            onChange={(minutes) => change({ ...draft, minutes: minutes ?? 15 })}
          />
        )}
      </div>
      <div className={css.line}>{children}</div>
    </section>
  )
}
