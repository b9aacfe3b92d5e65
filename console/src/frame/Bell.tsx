import { BellOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useAsked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { useFormat } from '~/lib/format/useFormat'
import { ask, get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import type { Notice } from '~/lib/wire'
import { notice } from '~/lib/words/notice'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import css from './TopBar.module.css'
import { words } from './words'

/** What the platform has to tell: a counter of what is unread, and the list. */
export function Bell() {
  const say = useWords(words)
  const asked = useAsked({
    key: ['notices'],
    fetch: (signal) => get<Page<Notice>>('/api/access/notices', { limit: 50 }, signal),
    everySeconds: 60,
  })
  const unread = asked.is === 'ready' ? asked.value.items.filter((each) => !each.read).length : 0
  const list = (
    <div className={css.notices}>
      <States
        asked={asked}
        empty={(page) =>
          page.items.length === 0 ? (
            <Empty title={say('noNotices')} text={say('noNoticesText')}>
              <Button href={href('/system/jobs')}>{say('toJobs')}</Button>
            </Empty>
          ) : null
        }
      >
        {(page) => page.items.map((each) => <Told key={each.id} told={each} />)}
      </States>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Badge count={unread} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<BellOutlined />} aria-label={`${say('notices')} (${unread})`} />
      </Badge>
    </Popover>
  )
}

function Told({ told }: { told: Notice }) {
  const say = useWords(words)
  const language = useLanguage()
  const format = useFormat()
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: () => ask(`/api/access/notices/${told.id}/read`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  return (
    <div className={css.notice}>
      <span>{notice(told.code, told.params as Record<string, string | number>, language)}</span>
      {!told.read && (
        <Button size="small" type="link" onClick={() => read.mutate()}>
          {say('read')}
        </Button>
      )}
      <time dateTime={told.toldAt} title={format.exact(told.toldAt)}>
        {format.ago(told.toldAt)}
      </time>
    </div>
  )
}
