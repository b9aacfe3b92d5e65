import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { usePreview, useStart } from './imports'
import { EXAMPLE, unreadable } from './mapping'
import { ProposedEvents } from './ProposedEvents'
import { useSources } from '~/lib/sources'
import type { Preview } from './told'
import { words } from './words'

/** A file, the source it belongs to, and what its columns mean; the first lines show whether that is right. */
export function NewImport({ started }: { started: (id: number) => void }) {
  const say = useWords(words)
  const sentence = useSentence()
  const sources = useSources()
  const known = sources.is === 'ready' ? sources.value.items : []
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [mapping, setMapping] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const source = chosen ?? known[0]?.id ?? null
  const reason = mapping.trim() === '' ? null : unreadable(mapping)
  const looking = usePreview((seen) => {
    setPreview(seen)
    if (mapping === '' && seen.mapping !== null && seen.mapping !== undefined) {
      setMapping(JSON.stringify(seen.mapping, null, 2))
    }
  })
  const starting = useStart(started)
  const trouble = starting.error ?? looking.error
  const ready = file !== null && mapping.trim() !== '' && reason === null
  const pick = (picked: File | null) => {
    setFile(picked)
    setPreview(null)
    if (picked !== null) looking.mutate({ file: picked, mapping })
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== null) starting.mutate({ file, mapping, source })
      }}
    >
      <FileField pick={pick} />
      <label className={css.field}>
        {say('source')}
        <Select
          value={source} onChange={setChosen} aria-label={say('source')}
          options={known.map((each) => ({ value: each.id, label: each.name }))}
        />
      </label>
      <label className={`${css.field} ${css.mapping}`}>
        {say('mapping')}
        <span className="quiet">{say('mappingText')}</span>
        <Input.TextArea
          value={mapping} rows={9} spellCheck={false} onChange={(event) => setMapping(event.target.value)}
        />
      </label>
      {reason !== null && <Alert type="warning" title={say('badMapping', { reason })} />}
      {preview !== null && <ProposedEvents preview={preview} />}
      {trouble !== null && <Alert type="error" title={sentence(problemOf(trouble))} showIcon />}
      <div className={css.filters}>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={starting.isPending}>
          {say('start')}
        </Button>
        <Button
          disabled={!ready} loading={looking.isPending}
          onClick={() => {
            if (file !== null) looking.mutate({ file, mapping })
          }}
        >
          {say('tryMapping')}
        </Button>
        <Button type="text" onClick={() => setMapping(EXAMPLE)}>
          {say('exampleMapping')}
        </Button>
      </div>
    </form>
  )
}

function FileField({ pick }: { pick: (file: File | null) => void }) {
  const say = useWords(words)
  return (
    <Upload.Dragger
      maxCount={1} accept=".csv,.jsonl,.ndjson,.json,.txt,.gz" onRemove={() => pick(null)}
      beforeUpload={(file) => {
        pick(file)
        return false
      }}
    >
      <p style={{ fontSize: 26, color: 'var(--accent)' }}>
        <InboxOutlined />
      </p>
      <p>{say('chooseFile')}</p>
      <p className="quiet">{say('chooseFileText')}</p>
    </Upload.Dragger>
  )
}
