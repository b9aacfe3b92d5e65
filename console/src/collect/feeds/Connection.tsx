import { Button, Input } from 'antd'
import { useWords } from '~/lib/words/useWords'
import type { FeedDraft } from './draft'
import css from './feeds.module.css'
import { words } from './words'

interface Props {
  draft: FeedDraft
  /** Whether a password is kept already. */
  kept: boolean
  busy: boolean
  change: (draft: FeedDraft) => void
  look: () => void
}

/** Where the database is and what it is asked. */
export function Connection({ draft, kept, busy, change, look }: Props) {
  const say = useWords(words)
  const text = (key: 'address' | 'user', hint: string) => (
    <label className={css.field}>
      <span>{say(key)}</span>
      <Input
        value={draft[key]} placeholder={hint} onChange={(event) => change({ ...draft, [key]: event.target.value })}
      />
    </label>
  )
  const open = [draft.address, draft.user, draft.query].some((each) => each.trim() === '')
  return (
    <section className={css.card} aria-label={say('connection')}>
      <h2>{say('connection')}</h2>
      <p className="quiet">{say('connectionText')}</p>
      <div className={css.fields}>
        {text('address', 'jdbc:postgresql://db.example.com:5432/shop')}
        {text('user', 'reader')}
        <label className={css.field}>
          <span>{say('password')}</span>
          <Input.Password
            value={draft.password} autoComplete="off" placeholder={kept ? say('passwordKept') : ''}
            onChange={(event) => change({ ...draft, password: event.target.value })}
          />
        </label>
      </div>
      <label className={css.field}>
        <span>
          {say('query')} · {say('queryText')}
        </span>
        <Input.TextArea
          className={css.code ?? ''} value={draft.query} autoSize={{ minRows: 3, maxRows: 12 }}
          placeholder="select id, member_id, amount, paid_at from orders"
          onChange={(event) => change({ ...draft, query: event.target.value })}
        />
      </label>
      <div className={css.line}>
        <Button disabled={open} loading={busy} onClick={look}>
          {say('look')}
        </Button>
      </div>
    </section>
  )
}
