import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { CopyLink } from '~/lib/card/CopyLink'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { KeepPeople } from './KeepPeople'
import css from './people.module.css'
import { PeopleList } from './PeopleList'
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
  const { path, count, renew, explain, keepAt } = opened
  return (
    <>
      <div className={css.head}>
        <div className={css.total}>
          <div className={css.totalFigure} aria-live="polite" data-testid="people-total">
            {sayCommon('people', { n: count })}
          </div>
          {opened.note !== undefined && <div className="quiet">{opened.note}</div>}
        </div>
      </div>
      <div className={css.deeds}>
        {keepAt !== undefined && count > 0 && (
          <KeepPeople at={keepAt} suggestion={opened.suggestion ?? opened.title} />
        )}
        {explain !== undefined && (
          <Button icon={<QuestionCircleOutlined />} onClick={explain}>
            {say('explain')}
          </Button>
        )}
        <CopyLink label={say('copyLink')} copied={say('copied')} />
      </div>
      <PeopleList path={path} count={count} renew={renew} />
    </>
  )
}
