import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { usePaged } from '~/lib/paged'
import type { Row } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { KeepPeople } from './KeepPeople'
import css from './people.module.css'
import { PeopleTable } from './PeopleTable'
import { words } from './words'

/** People somebody may look at: what they are, how many, and where their list is. */
export interface Opened {
  title: string
  note?: ReactNode
  count: number
  /** Where the list is fetched. */
  path: string
  /** Where the people are kept as a segment; without it they are one already. */
  keepAt?: string
  /** What the segment might be called. */
  suggestion?: string
  /** Asks again when the list is gone with an old answer. */
  renew?: () => void
  /** Says how the number came about. */
  explain?: () => void
}

const WIDTH = 720

/** The people behind a figure, beside the page, so that nobody loses their place. */
export function PeopleDrawer({ opened, close }: { opened: Opened | null; close: () => void }) {
  return (
    <Drawer
      open={opened !== null} onClose={close} size={Math.min(WIDTH, window.innerWidth)} title={opened?.title}
      destroyOnHidden
    >
      {opened !== null && <Content opened={opened} />}
    </Drawer>
  )
}

function Content({ opened }: { opened: Opened }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const people = usePaged<Row>({ key: ['people-behind', opened.path], path: opened.path })
  return (
    <>
      <div className={css.head}>
        <div className={css.total}>
          <div className={css.totalFigure} aria-live="polite" data-testid="people-total">
            {sayCommon('people', { n: opened.count })}
          </div>
          {opened.note !== undefined && <div className="quiet">{opened.note}</div>}
        </div>
        {opened.keepAt !== undefined && opened.count > 0 && (
          <KeepPeople at={opened.keepAt} suggestion={opened.suggestion ?? opened.title} />
        )}
      </div>
      <States
        asked={people}
        empty={(list) =>
          list.items.length === 0 ? <Empty title={say('nobody')} text={say('nobodyText')} /> : null
        }
      >
        {(list) => <PeopleTable list={list} total={opened.count} />}
      </States>
    </>
  )
}
