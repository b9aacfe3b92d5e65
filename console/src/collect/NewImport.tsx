import { InboxOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select, Upload } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { upload } from '~/lib/http'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { EXAMPLE, unreadable } from './mapping'
import { useSources } from './sources'
import { words } from './words'

/** A file, the source it belongs to, and what its columns mean. */
export function NewImport({ started }: { started: (id: number) => void }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const sources = useSources()
  const known = sources.is === 'ready' ? sources.value.items : []
  const [file, setFile] = useState<File | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [mapping, setMapping] = useState('')
  const source = chosen ?? known[0]?.id ?? null
  const reason = mapping.trim() === '' ? null : unreadable(mapping)
  const starting = useMutation({
    mutationFn: (chosenFile: File) => {
      const form = new FormData()
      form.append('mapping', new Blob([mapping], { type: 'application/json' }))
      if (source !== null) form.append('source', String(source))
      form.append('file', chosenFile)
      return upload<{ id: number }>('/api/collect/imports', form)
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['imports'] })
      started(id)
    },
  })
  const ready = file !== null && mapping.trim() !== '' && reason === null
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (file !== null) starting.mutate(file)
      }}
    >
      <Upload.Dragger
        maxCount={1} accept=".csv,.jsonl,.ndjson,.json,.txt,.gz" beforeUpload={() => false}
        onChange={({ file: picked, fileList }) => setFile(fileList.length === 0 ? null : (picked as unknown as File))}
      >
        <p style={{ fontSize: 26, color: 'var(--accent)' }}>
          <InboxOutlined />
        </p>
        <p>{say('chooseFile')}</p>
        <p className="quiet">{say('chooseFileText')}</p>
      </Upload.Dragger>
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
      {starting.isError && <Alert type="error" title={sentence(problemOf(starting.error))} showIcon />}
      <div className={css.filters}>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={starting.isPending}>
          {say('start')}
        </Button>
        <Button onClick={() => setMapping(EXAMPLE)}>{say('exampleMapping')}</Button>
      </div>
    </form>
  )
}
