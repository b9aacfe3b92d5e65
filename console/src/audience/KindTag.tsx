import { Tooltip } from 'antd'
import type { Definition } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { words } from './words'

/** Whether people enter and leave by themselves. */
export function KindTag({ definition }: { definition: Definition }) {
  const say = useWords(words)
  return (
    <Tooltip title={say(definition.is === 'live' ? 'liveText' : 'fixedText')}>
      <span className={css.kind} data-kind={definition.is}>
        {say(definition.is)}
      </span>
    </Tooltip>
  )
}
