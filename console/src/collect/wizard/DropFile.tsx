import { InboxOutlined } from '@ant-design/icons'
import { Upload } from 'antd'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'
import css from './wizard.module.css'

const KINDS = '.csv,.tsv,.txt,.jsonl,.ndjson,.json,.xlsx,.gz'

export function DropFile({ pick }: { pick: (file: File) => void }) {
  const say = useWords(words)
  return (
    <div className={css.drop}>
      <Upload.Dragger
        accept={KINDS} showUploadList={false} maxCount={1}
        beforeUpload={(file) => {
          pick(file)
          return false
        }}
      >
        <p className={css.dropIcon}>
          <InboxOutlined aria-hidden />
        </p>
        <p className={css.dropTitle}>{say('drop')}</p>
        <p className="quiet">{say('dropText')}</p>
      </Upload.Dragger>
      <ol className={css.steps}>
        <li>{say('stepFile')}</li>
        <li>{say('stepCheck')}</li>
        <li>{say('stepStart')}</li>
      </ol>
    </div>
  )
}
