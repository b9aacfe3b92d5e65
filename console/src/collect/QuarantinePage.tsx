import { Button, Select } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Moment } from '~/lib/format/Moment'
import type { Asked } from '~/lib/asked'
import { usePaged, type Listed } from '~/lib/paged'
import { adjust, href, usePlace } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { MarkFault } from './MarkFault'
import { QUARANTINE_REASONS } from './quarantine'
import { useChosenSources, useSourceNames } from '~/lib/sources'
import type { Refused } from '~/lib/wire'
import { RepairCard } from './RepairCard'
import { useReason } from './useReason'
import { words } from './words'

/** No event, property, version or notice in particular. */
const ANYTHING = { event: undefined, property: undefined, version: undefined, notice: undefined }

/** What was refused, as it arrived, with the reason. The filter stays in the address. */
export function Page() {
  const say = useWords(words)
  const { query } = usePlace()
  const word = (name: string) => query.get(name) ?? undefined
  const { sources } = useChosenSources()
  const source = sources.length === 0 ? undefined : sources.join(',')
  const reason = word('reason')
  const about = { event: word('event'), property: word('property'), version: word('version') }
  const refused = usePaged<Refused>({
    key: ['quarantine'], path: '/api/collect/quarantine', query: { source, reason, ...about },
  })
  const filtered = source !== undefined || reason !== undefined || about.event !== undefined
  const clear = () => adjust({ source: undefined, reason: undefined, ...ANYTHING }, 'replace')
  return (
    <>
      <PageHead title={say('quarantine')} term="quarantine" text={say('quarantineText')} />
      {reason !== undefined && (
        <RepairCard
          key={[reason, source, ...Object.values(about)].join(' ')} notice={word('notice')}
          which={{ reason, source: one(sources), ...about }}
        />
      )}
      <Card
        asked={refused} shape="table"
        deeds={
          <>
            {about.event !== undefined && (
              <Button onClick={() => adjust(ANYTHING, 'push')}>{say('showAll')}</Button>
            )}
            {reason !== undefined && <MarkReason refused={refused} reason={reason} />}
            <ReasonFilter reason={reason} />
          </>
        }
        empty={(list) => {
          if (list.items.length > 0) return null
          if (!filtered) {
            return (
              <Empty title={say('clean')} text={say('cleanText')}>
                <Button href={href('/sources')}>{say('toSources')}</Button>
              </Empty>
            )
          }
          return (
            <Empty why="unmatched" title={say('noMatch')} text={say('noMatchText')}>
              <Button onClick={clear}>{say('clearFilter')}</Button>
            </Empty>
          )
        }}
      >
        {(list) => (
          <>
            <Rows refused={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
    </>
  )
}

/** Marks since when this kind of fault comes in: the earliest of the lines shown. */
function MarkReason({ refused, reason }: { refused: Asked<Listed<Refused>>; reason: string }) {
  const say = useWords(words)
  const word = useReason()
  const since = refused.is === 'ready' ? refused.value.items.map((row) => row.receivedAt).sort().at(0) : undefined
  if (since === undefined) return null
  return <MarkFault text={say('refusedMark', { reason: word(reason) })} since={since} />
}

// A repair is for one source, or for all of them.
function one(sources: readonly number[]): number | undefined {
  return sources.length === 1 ? sources[0] : undefined
}

function ReasonFilter({ reason }: { reason: string | undefined }) {
  const say = useWords(words)
  const word = useReason()
  return (
    <Select
      allowClear value={reason ?? null} placeholder={say('allReasons')} aria-label={say('filterReason')}
      style={{ width: 220 }}
      onChange={(next: string | null) => adjust({ reason: next ?? undefined, ...ANYTHING }, 'replace')}
      options={QUARANTINE_REASONS.map((each) => ({ value: each, label: word(each) }))}
    />
  )
}

function Rows({ refused }: { refused: readonly Refused[] }) {
  const say = useWords(words)
  const word = useReason()
  const names = useSourceNames()
  const columns: Column<Refused>[] = [
    { key: 'arrived', head: say('arrived'), cell: (row) => <Moment at={row.receivedAt} how="ago" /> },
    {
      key: 'source', head: say('source'),
      cell: (row) => names.get(row.source) ?? say('sourceN', { id: String(row.source) }),
    },
    {
      key: 'reason', head: say('reason'),
      cell: (row) => (
        <>
          {word(row.reason)}
          {row.detail !== '' && <div className="quiet">{row.detail}</div>}
        </>
      ),
    },
    {
      key: 'body', head: say('body'),
      cell: (row) => (
        <pre className={css.body} tabIndex={0}>
          {row.body}
        </pre>
      ),
    },
  ]
  return <Grid label={say('quarantineList')} columns={columns} rows={refused} keyOf={(row) => row.id} />
}
