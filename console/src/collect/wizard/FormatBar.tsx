import { Select } from 'antd'
import type { Format } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { isWorkbook } from './useFile'
import { words } from './words'
import css from './wizard.module.css'

const DELIMITERS = [',', '\t', ';', '|'] as const
const ENCODINGS = ['UTF-8', 'GB18030'] as const

/** The sheets of a workbook, the one that is read, and a way to read another. */
export interface Sheets {
  all: readonly string[]
  chosen: string | null
  choose: (sheet: string) => void
}

interface Props {
  file: File
  format: Format
  sheets: Sheets
  change: (format: Format) => void
}

/** How the file is written, as it was found; each part can be said otherwise. */
export function FormatBar({ file, format, sheets, change }: Props) {
  const say = useWords(words)
  const delimiters: Record<string, string> = {
    ',': say('comma'), '\t': say('tab'), ';': say('semicolon'), '|': say('bar'),
  }
  if (isWorkbook(file)) return <SheetBar sheets={sheets} />
  const encoding = (
    <Select
      size="small" variant="filled" aria-label={say('encoding')} value={format.encoding} popupMatchSelectWidth={false}
      options={ENCODINGS.map((value) => ({ value, label: value }))}
      onChange={(value) => change({ ...format, encoding: value })}
    />
  )
  if (format.is === 'jsonl') {
    return (
      <p className={css.format}>
        {say('jsonLines')} {encoding}
      </p>
    )
  }
  return (
    <p className={css.format}>
      {say('found')}
      <Select
        size="small" variant="filled" aria-label={say('delimiter')} value={format.delimiter}
        popupMatchSelectWidth={false}
        options={DELIMITERS.map((value) => ({ value, label: delimiters[value] }))}
        onChange={(delimiter: string) => change({ ...format, delimiter, columns: [] })}
      />
      {encoding}
      <Select
        size="small" variant="filled" aria-label={say('firstLine')} value={format.header}
        popupMatchSelectWidth={false}
        options={[
          { value: 'yes' as const, label: say('header') },
          { value: 'no' as const, label: say('noHeader') },
        ]}
        onChange={(header) => change({ ...format, header, columns: [] })}
      />
    </p>
  )
}

function SheetBar({ sheets: { all, chosen, choose } }: { sheets: Sheets }) {
  const say = useWords(words)
  const read = chosen ?? all[0] ?? ''
  if (all.length < 2) return <p className={css.format}>{say('workbook', { sheet: read })}</p>
  return (
    <p className={css.format}>
      {say('sheets', { n: all.length })}
      <Select
        size="small" variant="filled" aria-label={say('sheet')} value={read} popupMatchSelectWidth={false}
        options={all.map((name) => ({ value: name, label: name }))} onChange={choose}
      />
    </p>
  )
}
