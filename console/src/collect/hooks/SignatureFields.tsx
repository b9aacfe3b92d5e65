import { Input, Select, Switch } from 'antd'
import { useId } from 'react'
import { useWords } from '~/lib/words/useWords'
import type { Draft } from './draft'
import css from './hooks.module.css'
import { words } from './words'

interface Props {
  draft: Draft
  /** Whether a secret is kept already. */
  kept: boolean
  change: (draft: Draft) => void
}

/** How deliveries prove where they come from. */
export function SignatureFields({ draft, kept, change }: Props) {
  const say = useWords(words)
  const id = useId()
  return (
    <div className={css.signature}>
      <div className={css.line}>
        <Switch
          size="small" checked={draft.signed} aria-labelledby={id} onChange={(signed) => change({ ...draft, signed })}
        />
        <span id={id}>{say('signature')}</span>
      </div>
      <p className="quiet">{say('signatureText')}</p>
      {draft.signed && (
        <div className={css.fields}>
          <label className={css.field}>
            <span>{say('header')}</span>
            <Input value={draft.header} onChange={(event) => change({ ...draft, header: event.target.value })} />
          </label>
          <label className={css.field}>
            <span>{say('prefix')}</span>
            <Input value={draft.prefix} onChange={(event) => change({ ...draft, prefix: event.target.value })} />
          </label>
          <label className={css.field}>
            <span>{say('encoding')}</span>
            <Select
              value={draft.encoding} aria-label={say('encoding')}
              options={(['hex', 'base64'] as const).map((value) => ({ value, label: value }))}
              onChange={(encoding) => change({ ...draft, encoding })}
            />
          </label>
          <label className={css.field}>
            <span>{say('secret')}</span>
            <Input.Password
              value={draft.secret} autoComplete="off" placeholder={kept ? say('secretKept') : ''}
              onChange={(event) => change({ ...draft, secret: event.target.value })}
            />
          </label>
        </div>
      )}
    </div>
  )
}
