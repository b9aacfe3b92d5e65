import { Select } from 'antd'
import type { Format } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { isWorkbook } from './useFile'
import { words } from './words'
import css from './wizard.module.css'

const DELIMITERS = [',', '\t', ';', '|'] as const
const ENCODINGS = ['UTF-8', 'GB18030'] as const

/** How the file is written, as it was found; each part can be said otherwise. */
export function FormatBar({ file, format, change }: { file: File; format: Format; change: (format: Format) => void }) {
  const say = useWords(words)
  const delimiters: Record<string, string> = {
    ',': say('comma'), '\t': say('tab'), ';': say('semicolon'), '|': say('bar'),
  }
  if (isWorkbook(file)) return <p className={css.format}>{say('workbook')}</p>
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
