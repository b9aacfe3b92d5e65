import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { useFormat } from '~/lib/format/useFormat'
import { ConditionEditor } from '~/lib/sentence/ConditionEditor'
import { meansEverybody } from '~/lib/sentence/shape'
import { EVERY_EVENT } from '~/lib/sentence/wheres'
import type { Condition, Segment } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { usePreview, useSaving } from './segments'
import { words } from './words'

interface Props {
  /** The segment that is changed; null makes a new one. */
  segment: Segment | null
  condition: Condition
  saved: (segment: Segment) => void
  cancel: () => void
}

/** Says which people a segment holds, with its size beside it while the sentence changes. */
export function SegmentForm({ segment, condition: first, saved, cancel }: Props) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const sentence = useSentence()
  const [name, setName] = useState(segment?.name ?? '')
  const [condition, setCondition] = useState(first)
  const fixed = segment?.definition.is === 'fixed'
  const saving = useSaving(segment?.id ?? null, saved)
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        // A chip's own form lies in this one for React, though not on the page: what it sends is not ours.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        saving.mutate({ name: name.trim(), condition: fixed ? null : condition })
      }}
    >
      <div className={css.form}>
        <label className={css.nameField}>
          {say('name')}
          <Input
            value={name} maxLength={120} placeholder={say('namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {!fixed && (
          <section>
            <h2>{say('condition')}</h2>
            {meansEverybody(condition) && <Examples choose={setCondition} />}
            <ConditionEditor condition={condition} change={setCondition} />
          </section>
        )}
        {saving.isError && <Alert type="error" title={sentence(problemOf(saving.error))} showIcon />}
        <div className={css.examples}>
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={saving.isPending}>
            {say(segment === null ? 'save' : 'saveChanges')}
          </Button>
          <Button onClick={cancel}>{sayCommon('cancel')}</Button>
          {name.trim() === '' && <span className="quiet">{say('unnamed')}</span>}
        </div>
      </div>
      {!fixed && <Preview condition={condition} />}
    </form>
  )
}

/** The size now; a people count in a builder is never shortened. */
function Preview({ condition }: { condition: Condition }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  return (
    <aside className={css.preview} aria-live="polite">
      <span className="quiet">{say('preview')}</span>
      <States asked={usePreview(condition)}>
        {({ size, asOf }) => (
          <>
            <div className={css.previewSize} data-kind="counted">
              {sayCommon('people', { n: size })}
            </div>
            <span className="quiet">{sayCommon('asOf', { time: format.time(asOf) })}</span>
          </>
        )}
      </States>
    </aside>
  )
}

const activity = { events: [], where: EVERY_EVENT }

/** Two sentences to begin with. */
function Examples({ choose }: { choose: (condition: Condition) => void }) {
  const say = useWords(words)
  const recent: Condition = {
    is: 'did', step: activity, times: { is: 'atLeast', count: 1 }, within: { is: 'lastDays', days: 30 },
  }
  const once: Condition = { is: 'did', step: activity, times: { is: 'atLeast', count: 1 }, within: { is: 'ever' } }
  const away: Condition = { ...recent, times: { is: 'exactly', count: 0 } }
  return (
    <div>
      <p className="quiet">{say('everybodyHint')}</p>
      <div className={css.examples}>
        <span className="quiet">{say('example')}</span>
        <Button size="small" onClick={() => choose({ is: 'all', parts: [recent] })}>
          {say('example1')}
        </Button>
        <Button size="small" onClick={() => choose({ is: 'all', parts: [once, away] })}>
          {say('example2')}
        </Button>
      </div>
    </div>
  )
}
