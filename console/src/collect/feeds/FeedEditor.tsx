import { Alert, Button } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useChoices } from '~/lib/choices'
import type { Feed, Preview } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { ProposedEvents } from '../ProposedEvents'
import { ColumnsTable } from '../wizard/ColumnsTable'
import { EventNames } from '../wizard/EventNames'
import { blank, whole, type Draft } from '../wizard/mapping'
import { useColumnNames } from '../wizard/names'
import { Connection } from './Connection'
import { draftOf, EMPTY, wishOf } from './draft'
import css from './feeds.module.css'
import { Timing } from './Timing'
import { useLook, useSaveFeed } from './useFeeds'
import { words } from './words'

/** Three cards: where and what, what its columns mean, when; nothing is kept before it was looked at. */
export function FeedEditor({ feed, saved }: { feed: Feed | null; saved: (feed: Feed) => void }) {
  const say = useWords(words)
  const sentence = useSentence()
  const [draft, setDraft] = useState(() => (feed === null ? EMPTY : draftOf(feed)))
  const [mapping, setMapping] = useState<Draft | null>(feed?.mapping ?? null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const saving = useSaveFeed(feed?.id ?? null, saved)
  const look = useLook((seen) => {
    setPreview(seen)
    setMapping((now) => now ?? seen.mapping ?? blank(seen.format, seen.columns))
  })
  const ready = mapping === null ? null : whole(mapping)
  const wish = wishOf(draft, ready, feed?.enabled ?? true)
  const looked = (next: Draft | null) =>
    look.mutate({
      feed: feed?.id ?? null, address: draft.address, user: draft.user,
      password: draft.password === '' ? null : draft.password, query: draft.query,
      mapping: next === null ? null : whole(next),
    })
  const change = (next: Draft) => {
    setMapping(next)
    looked(next)
  }
  const trouble = look.error ?? saving.error
  return (
    <>
      <Connection
        draft={draft} kept={feed !== null} change={setDraft} busy={look.isPending} look={() => looked(mapping)}
      />
      {preview !== null && mapping !== null && <Columns preview={preview} draft={mapping} change={change} />}
      {trouble !== null && (
        <Alert type="error" showIcon title={sentence(problemOf(trouble))} className={css.gap ?? ''} />
      )}
      {(preview !== null || feed !== null) && (
        <Timing draft={draft} columns={preview?.columns.map(({ name }) => name) ?? []} change={setDraft}>
          <Button
            type="primary" disabled={wish === null} loading={saving.isPending}
            onClick={() => wish !== null && saving.mutate(wish)}
          >
            {say('save')}
          </Button>
          {saving.isSuccess && <span className="quiet">{say('saved')}</span>}
        </Timing>
      )}
    </>
  )
}

function Columns({ preview, draft, change }: { preview: Preview; draft: Draft; change: (draft: Draft) => void }) {
  const say = useWords(words)
  const { zone } = useChoices()
  const named = useColumnNames(preview)
  return (
    <section className={css.card} aria-label={say('columns')}>
      <h2>{say('columns')}</h2>
      <div className={css.wide}>
        <ColumnsTable preview={preview} draft={draft} zone={zone} change={change} called={named} />
      </div>
      <h2>{say('happened')}</h2>
      <EventNames draft={draft} columns={preview.columns} change={change} zone={zone} />
      {whole(draft) === null ? (
        <Alert type="info" showIcon title={say('whoAndWhen')} />
      ) : (
        <>
          <h2>{say('becomes')}</h2>
          <ProposedEvents preview={preview} />
        </>
      )}
    </section>
  )
}
