import { Alert, Button, Progress, Radio, Select } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useFormat } from '~/lib/format/useFormat'
import { useSources } from '~/lib/sources'
import type { Mapping, Preview } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { useStart } from './useFile'
import { words } from './words'
import css from './wizard.module.css'

interface Props {
  file: File
  /** Of a workbook; null for the first. */
  sheet: string | null
  mapping: Mapping
  preview: Preview
  back: () => void
  change: (nobody: Mapping['nobody']) => void
  started: (id: number) => void
}

const MB = 1 << 20

/** The last look before a file is imported: where it belongs, and what becomes of lines that name nobody. */
export function StartBox({ file, sheet, mapping, preview, back, change, started }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const sentence = useSentence()
  const sources = useSources()
  const known = sources.is === 'ready' ? sources.value.items : []
  const [chosen, setChosen] = useState<number | null>(null)
  const source = chosen ?? known[0]?.id ?? null
  const starting = useStart(started)
  const mb = format.number(Math.max(Math.round((file.size / MB) * 10) / 10, 0.1))
  return (
    <section className={css.start}>
      <dl className={css.meaning}>
        <dt>{say('file')}</dt>
        <dd>{say('size', { name: sheet === null ? file.name : `${file.name} · ${sheet}`, mb })}</dd>
        <dt>{say('source')}</dt>
        <dd>
          <Select
            value={source} aria-label={say('source')} popupMatchSelectWidth={false} onChange={setChosen}
            options={known.map((each) => ({ value: each.id, label: each.name }))}
          />
          <span className="quiet">{say('sourceText')}</span>
        </dd>
        {preview.skipped > 0 && (
          <>
            <dt>{say('nobody')}</dt>
            <dd>
              <Nobody mapping={mapping} change={change} />
              <span className="quiet">{say('nobodyText', { n: preview.skipped, of: preview.lines })}</span>
            </dd>
          </>
        )}
      </dl>
      {starting.error !== null && <Alert type="error" showIcon title={sentence(problemOf(starting.error))} />}
      {starting.isPending && <Progress percent={100} status="active" showInfo={false} aria-label={say('sending')} />}
      <div className={css.deeds}>
        <Button
          type="primary" size="large" loading={starting.isPending}
          onClick={() => starting.mutate({ file, mapping, source, sheet })}
        >
          {starting.isPending ? say('sending') : say('start')}
        </Button>
        <Button size="large" disabled={starting.isPending} onClick={back}>
          {say('changeIt')}
        </Button>
        <span className="quiet">{say('twice')}</span>
      </div>
    </section>
  )
}

/** Unknown buyers are told apart by their order, where lines are grouped by one. */
function Nobody({ mapping, change }: { mapping: Mapping; change: (nobody: Mapping['nobody']) => void }) {
  const say = useWords(words)
  if (mapping.group == null) return <span>{say('skip')}</span>
  return (
    <Radio.Group
      value={mapping.nobody.is} aria-label={say('nobody')}
      options={[
        { value: 'skip', label: say('skip') },
        { value: 'anonymous', label: say('anonymous') },
      ]}
      onChange={(event) => change(event.target.value === 'skip' ? { is: 'skip' } : { is: 'anonymous', column: null })}
    />
  )
}
