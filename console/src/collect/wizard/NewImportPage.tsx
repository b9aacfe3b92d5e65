import { LeftOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { useState } from 'react'
import { Failed } from '~/lib/card/Failed'
import { PageHead } from '~/lib/card/PageHead'
import { Waiting } from '~/lib/card/Waiting'
import { useChoices } from '~/lib/choices'
import { go, href } from '~/lib/route'
import type { Format } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Check } from './Check'
import { DropFile } from './DropFile'
import { blank, whole, type Draft } from './mapping'
import { StartBox } from './StartBox'
import { usePreview } from './useFile'
import { words } from './words'
import css from './wizard.module.css'

/** Three steps on one page: a file, what its columns mean, and the start. */
export function Page() {
  const say = useWords(words)
  const [file, setFile] = useState<File | null>(null)
  return (
    <>
      <p className="crumb">
        <a href={href('/imports')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <PageHead title={say('title')} text={say('text')} />
      {file === null ? (
        <DropFile pick={setFile} />
      ) : (
        <OneFile key={`${file.name} ${file.lastModified}`} file={file} other={() => setFile(null)} />
      )}
    </>
  )
}

/** A file that was dropped: first it is understood, then it is imported. */
function OneFile({ file, other }: { file: File; other: () => void }) {
  const say = useWords(words)
  const { zone } = useChoices()
  const [format, setFormat] = useState<Format | null>(null)
  const [edited, setEdited] = useState<Draft | null>(null)
  const [agreed, setAgreed] = useState(false)
  const [sheet, setSheet] = useState<string | null>(null)
  const said = saidOf(edited, format)
  const preview = usePreview(file, said, sheet)
  const bar = (
    <div className={css.file}>
      <strong>{file.name}</strong>
      <button type="button" className={css.plain} onClick={other}>
        {say('otherFile')}
      </button>
    </div>
  )
  if (preview.is === 'waiting') return <Understanding bar={bar} text={say('reading')} />
  if (preview.is === 'failed') {
    return (
      <>
        {bar}
        <Failed problem={preview.problem} retry={preview.retry} />
        {edited !== null && (
          <button type="button" className={css.plain} onClick={() => setEdited(null)}>
            {say('startOver')}
          </button>
        )}
      </>
    )
  }
  const seen = preview.value
  const draft = edited ?? seen.mapping ?? blank(seen.format, seen.columns)
  const mapping = whole(draft)
  if (agreed && mapping !== null) {
    return (
      <>
        {bar}
        <StartBox
          file={file} sheet={sheet} mapping={mapping} preview={seen} back={() => setAgreed(false)}
          change={(nobody) => setEdited({ ...draft, nobody })} started={(id) => go(`/imports/${id}`)}
        />
      </>
    )
  }
  return (
    <>
      {bar}
      {mapping === null && <Alert type="info" showIcon title={say('whoAndWhen')} className={css.hint ?? ''} />}
      <Check
        file={file} preview={seen} draft={draft} dimmed={preview.dimmed} zone={zone} change={setEdited}
        written={(next) => {
          setFormat(next)
          setEdited(null)
        }}
        sheets={{
          all: seen.sheets,
          chosen: sheet,
          choose: (next) => {
            setSheet(next)
            setFormat(null)
            setEdited(null)
          },
        }}
        agree={mapping === null ? null : () => setAgreed(true)}
      />
    </>
  )
}

function Understanding({ bar, text }: { bar: React.ReactNode; text: string }) {
  return (
    <>
      {bar}
      <Waiting>
        <p className="quiet">{text}</p>
      </Waiting>
    </>
  )
}

function saidOf(edited: Draft | null, format: Format | null) {
  const mapping = edited === null ? null : whole(edited)
  if (mapping !== null) return { mapping }
  const written = edited?.format ?? format
  return written === null ? {} : { format: written }
}
