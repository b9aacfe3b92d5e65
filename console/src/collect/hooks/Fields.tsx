import { Button, Input, Select } from 'antd'
import { useWords } from '~/lib/words/useWords'
import type { Draft } from './draft'
import css from './hooks.module.css'
import { words } from './words'

const KINDS = ['login', 'anonymous', 'email', 'phone'] as const

type Text = 'list' | 'namePath' | 'nameConstant' | 'time' | 'pattern' | 'id' | 'ignorePath' | 'ignoreEquals'

interface Props {
  draft: Draft
  change: (draft: Draft) => void
}

/** What a delivery means, field by field. */
export function Fields({ draft, change }: Props) {
  const say = useWords(words)
  const text = (key: Text, label: string, hint = '') => (
    <label className={css.field}>
      <span>{label}</span>
      <Input
        value={draft[key]} placeholder={hint} onChange={(event) => change({ ...draft, [key]: event.target.value })}
      />
    </label>
  )
  const tags = (key: 'properties' | 'traits', label: string, hint: string) => (
    <label className={css.field}>
      <span>{label}</span>
      <Select
        mode="tags" open={false} suffix={null} value={draft[key]} placeholder={hint} aria-label={label}
        onChange={(paths: string[]) => change({ ...draft, [key]: paths })}
      />
    </label>
  )
  return (
    <div className={css.fields}>
      {text('list', say('list'), say('listHint'))}
      {text('namePath', say('namePath'), 'event')}
      {text('nameConstant', say('nameConstant'))}
      {text('time', say('time'), say('timeHint'))}
      {text('pattern', say('pattern'), say('patternHint'))}
      {text('id', say('id'), say('idHint'))}
      <Identifiers draft={draft} change={change} />
      {tags('properties', say('properties'), say('propertiesHint'))}
      {tags('traits', say('traits'), '')}
      {text('ignorePath', say('ignore'), 'delivery:type')}
      {text('ignoreEquals', say('ignoreEquals'), 'ping')}
    </div>
  )
}

function Identifiers({ draft, change }: Props) {
  const say = useWords(words)
  const { identifiers } = draft
  const put = (next: Draft['identifiers']) => change({ ...draft, identifiers: next })
  return (
    <fieldset className={css.who}>
      <legend>{say('identifiers')}</legend>
      {identifiers.map((each, place) => (
        <div key={place} className={css.line}>
          <Select
            value={each.kind} aria-label={say('kind')} popupMatchSelectWidth={false}
            options={KINDS.map((value) => ({ value, label: value }))}
            onChange={(kind: string) => put(identifiers.with(place, { ...each, kind }))}
          />
          <Input
            value={each.path} aria-label={say('path')} placeholder="customer.id"
            onChange={(event) => put(identifiers.with(place, { ...each, path: event.target.value }))}
          />
          {identifiers.length > 1 && (
            <Button type="text" onClick={() => put(identifiers.filter((one) => one !== each))}>
              {say('removeOne')}
            </Button>
          )}
        </div>
      ))}
      <Button size="small" onClick={() => put([...identifiers, { path: '', kind: 'email' }])}>
        {say('addIdentifier')}
      </Button>
    </fieldset>
  )
}
