import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { PeopleDrawer } from '~/lib/people/PeopleDrawer'
import { adjust, usePlace } from '~/lib/route'
import { useVoice } from '~/lib/sentence/useVoice'
import type { Condition, Segment } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { openedOf } from './figures'
import { usePreview, useSaving } from './segments'
import { SentenceBox } from './SentenceBox'
import { SizeNow } from './SizeNow'
import { useDraft } from './useDraft'
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
  const [condition, setCondition] = useDraft(first)
  const fixed = segment?.definition.is === 'fixed'
  const saving = useSaving(segment?.id ?? null, saved)
  const save = (event: React.SyntheticEvent) => {
    // A chip's own form lies in this one for React, though not on the page: what it sends is not ours.
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    saving.mutate({ name: name.trim(), condition: fixed ? null : condition })
  }
  return (
    <form className={css.editor} onSubmit={save}>
      <div className={css.form}>
        <label className={css.nameField}>
          {say('name')}
          <Input
            value={name} maxLength={120} placeholder={say('namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        {!fixed && <Sentence condition={condition} change={setCondition} />}
        {saving.isError && <Alert type="error" title={sentence(problemOf(saving.error))} showIcon />}
        <div className={css.examples}>
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={saving.isPending}>
            {say(segment === null ? 'save' : 'saveChanges')}
          </Button>
          <Button onClick={cancel}>{sayCommon('cancel')}</Button>
          {name.trim() === '' && <span className="quiet">{say('unnamed')}</span>}
        </div>
      </div>
    </form>
  )
}

/** The sentence with everything it counts; any of the numbers opens its people beside the page. */
function Sentence({ condition, change }: { condition: Condition; change: (condition: Condition) => void }) {
  const say = useWords(words)
  const voice = useVoice()
  const asked = usePreview(condition)
  const figure = usePlace().query.get('figure')
  const open = (wanted: number) => adjust({ figure: String(wanted) }, 'push')
  const opened =
    figure === null || asked.is !== 'ready' ? null : openedOf(asked.value, Number(figure), condition, voice, say)
  return (
    <div className={css.written}>
      <div>
        <SentenceBox condition={condition} change={change} asked={asked} open={open} />
      </div>
      <SizeNow asked={asked} open={open} />
      <PeopleDrawer opened={opened} close={() => adjust({ figure: undefined }, 'push')} />
    </div>
  )
}
