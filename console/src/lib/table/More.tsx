import { Button } from 'antd'
import type { Listed } from '~/lib/paged'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import css from './Grid.module.css'

/** How much of a list is shown, and the way to more of it. */
export function More<T>({ list, total }: { list: Listed<T>; total?: number }) {
  const say = useWords(common)
  const shown = list.items.length
  return (
    <div className={css.more}>
      <output className="quiet">
        {total === undefined ? say('listed', { n: shown }) : say('shown', { shown, total })}
      </output>
      {list.more !== null && (
        <Button onClick={list.more} loading={list.busy}>
          {say('more')}
        </Button>
      )}
    </div>
  )
}
