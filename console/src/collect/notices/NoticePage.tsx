import { Button } from 'antd'
import { Card, States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { State } from '~/lib/card/State'
import { useFormat } from '~/lib/format/useFormat'
import type { Params } from '~/lib/page'
import { href, usePlace } from '~/lib/route'
import { useSourceNames } from '~/lib/sources'
import type { DataNotice, OpenedNotice } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { mapped } from '~/lib/asked'
import { MarkFault } from '../MarkFault'
import { Closing } from './Closing'
import { changeOf, useNotice, useSaid, versionsOf } from './notices'
import css from './notices.module.css'
import { Reasons } from './Reasons'
import { Versions } from './Versions'
import { words } from './words'

/** One notice: what is unusual, which version of the app it comes from, and the way to mend it. */
export function Page({ params }: { params: Params }) {
  const asked = useNotice(params.id ?? '')
  return <States asked={asked}>{(opened) => <Opened opened={opened} asked={asked} />}</States>
}

function Opened({ opened, asked }: { opened: OpenedNotice; asked: ReturnType<typeof useNotice> }) {
  const say = useWords(words)
  const said = useSaid()
  const names = useSourceNames()
  const { query } = usePlace()
  const { notice } = opened
  const { what, much, since } = said(notice)
  const version = query.get('version')
  const causes = mapped(asked, (value) => versionsOf(value.causes))
  const chosen = versionsOf(opened.causes).find((each) => each.version === version)
  return (
    <>
      <PageHead
        tab={what} title={`${what} ${much}`}
        text={`${since} · ${say('from', { source: names.get(notice.source) ?? '' })}`}
        deeds={<MarkFault text={`${what} ${much}`} since={notice.since} />}
      />
      <div className={css.grid}>
        <Facts notice={notice} />
        <Card
          title={say('causes')} note={say('causesText')} asked={causes} shape="table"
          empty={(versions) => (versions.length > 0 ? null : <NoCauses notice={notice} />)}
        >
          {(versions) => (
            <>
              <Versions versions={versions} chosen={version} />
              {chosen !== undefined && <Reasons notice={notice} version={chosen} />}
            </>
          )}
        </Card>
        <Closing notice={notice} />
      </div>
    </>
  )
}

function Facts({ notice }: { notice: DataNotice }) {
  const say = useWords(words)
  const format = useFormat()
  const round = (count: number): string => {
    return format.whole(Math.round(count))
  }
  const when = format.time(notice.since)
  if (notice.kind === 'type') {
    const types = { given: say(notice.given as 'text'), was: say(notice.was as 'text') }
    const { seen, property } = notice
    return <p className={css.facts}>{say('typeText', { when, seen, property, ...types })}</p>
  }
  const expected = { usual: round(notice.usual), low: round(notice.low), high: round(notice.high) }
  return (
    <p className={css.facts}>
      <State tone={notice.closedAt == null ? 'bad' : 'plain'}>{changeOf(notice)}</State>{' '}
      {say('fellText', { when, seen: format.whole(notice.seen), ...expected })}
    </p>
  )
}

function NoCauses({ notice }: { notice: DataNotice }) {
  const say = useWords(words)
  return (
    <Empty title={say('noCauses')} text={say('noCausesText')}>
      <Button href={href('/sources', { source: String(notice.source) })}>{say('toSource')}</Button>
    </Empty>
  )
}
