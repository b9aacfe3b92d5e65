import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import type { Format, Preview } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { ProposedEvents } from '../ProposedEvents'
import { ColumnsTable } from './ColumnsTable'
import { EventNames } from './EventNames'
import { FormatBar, type Sheets } from './FormatBar'
import { whole, type Draft } from './mapping'
import { useColumnNames } from './names'
import { words } from './words'
import css from './wizard.module.css'

interface Props {
  file: File
  preview: Preview
  draft: Draft
  dimmed: boolean
  zone: string
  change: (draft: Draft) => void
  written: (format: Format) => void
  sheets: Sheets
  /** Goes on; null as long as the mapping is not whole. */
  agree: (() => void) | null
}

/** What was understood of a file, each part a control, and below it the events that come of it. */
export function Check({ file, preview, draft, dimmed, zone, change, written, sheets, agree }: Props) {
  const say = useWords(words)
  const named = useColumnNames(preview)
  const ready = { is: 'ready', value: preview, dimmed } as const
  const complete = whole(draft) !== null
  return (
    <div className={css.cards}>
      <div className={css.bar}>
        <FormatBar file={file} format={preview.format} sheets={sheets} change={written} />
        <Button type="primary" size="large" disabled={agree === null || dimmed} onClick={() => agree?.()}>
          {say('looksRight')}
        </Button>
      </div>
      <Card title={say('columns')} note={say('columnsText')} asked={ready}>
        {() => <ColumnsTable preview={preview} draft={draft} zone={zone} change={change} called={named} />}
      </Card>
      <Card title={say('happened')} asked={ready}>
        {() => <EventNames draft={draft} columns={preview.columns} change={change} zone={zone} />}
      </Card>
      {complete && (
        <Card title={say('becomes')} note={say('becomesText', { n: preview.lines })} asked={ready}>
          {(value) => <ProposedEvents preview={value} />}
        </Card>
      )}
    </div>
  )
}
