import { Radio } from 'antd'
import { useWords } from '~/lib/words/useWords'
import css from '../sentence.module.css'
import { words } from '../words'

/** Whether those of whom it is not known count. */
export function Unknown({ unknown, change }: { unknown: boolean; change: (unknown: boolean) => void }) {
  const say = useWords(words)
  return (
    <div className={css.row}>
      <span className="quiet">{say('unknownQuestion')}</span>
      <Radio.Group
        size="small" optionType="button" value={unknown} aria-label={say('unknownQuestion')}
        onChange={(event) => change(event.target.value === true)}
        options={[
          { value: false, label: say('unknownDoesNot') },
          { value: true, label: say('unknownCounts') },
        ]}
      />
    </div>
  )
}
