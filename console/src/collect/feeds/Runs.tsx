import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { State, type Tone } from '~/lib/card/State'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import { Problem } from '~/lib/http'
import { usePaged } from '~/lib/paged'
import { href } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import type { Feed, FeedFault, FeedRun } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from '../collect.module.css'
import { useReason } from '../useReason'
import { words } from './words'

const tones = {
  waiting: 'plain', running: 'busy', done: 'good', failed: 'bad', cancelled: 'plain',
} as const satisfies Record<FeedRun['state'], Tone>

/** What came of each time it was read; below it the rows that could not be, of the newest run that has any. */
export function Runs({ feed }: { feed: Feed }) {
  const say = useWords(words)
  const runs = usePaged<FeedRun>({
    key: ['feeds', 'runs', feed.id], path: `/api/collect/feeds/${feed.id}/runs`, everySeconds: 3,
  })
  return (
    <Card
      title={say('runs')} asked={runs} shape="table"
      empty={(list) =>
        list.items.length > 0 ? null : (
          <Empty small title={say('runsNone')} text={say('runsNoneText')}>
            <a href={href('/feeds')}>{say('back')}</a>
          </Empty>
        )
      }
    >
      {(list) => (
        <>
          <Rows runs={list.items} />
          <More list={list} />
          <FaultsOf feed={feed.id} run={list.items.find(({ faulty }) => faulty > 0) ?? null} />
        </>
      )}
    </Card>
  )
}

function Rows({ runs }: { runs: readonly FeedRun[] }) {
  const say = useWords(words)
  const sentence = useSentence()
  const figure = (key: 'lines' | 'events' | 'duplicates' | 'skipped' | 'faulty'): Column<FeedRun> => ({
    key, head: say(key), figures: true,
    cell: (row) => <Figure kind={{ is: 'counted', count: row[key], of: say(key) }} />,
  })
  const columns: Column<FeedRun>[] = [
    { key: 'at', head: say('startedAt'), cell: (row) => <Moment at={row.startedAt} how="time" /> },
    {
      key: 'state', head: say('state'), width: 280,
      cell: (row) => (
        <>
          <State tone={tones[row.state]}>{say(row.state)}</State>
          {row.problem !== null && row.problem !== undefined && (
            <div className="quiet">
              {sentence(new Problem(0, row.problem.code, row.problem.detail, row.problem.params))}
            </div>
          )}
        </>
      ),
    },
    figure('lines'),
    figure('events'),
    figure('duplicates'),
    figure('skipped'),
    figure('faulty'),
    { key: 'reached', head: say('reached'), cell: (row) => row.reached ?? '—' },
  ]
  return <Grid label={say('runs')} columns={columns} rows={runs} keyOf={(row) => row.id} />
}

function FaultsOf({ feed, run }: { feed: number; run: FeedRun | null }) {
  const say = useWords(words)
  const reason = useReason()
  const faults = usePaged<FeedFault>({
    key: ['feeds', 'faults', feed, run?.id], path: `/api/collect/feeds/${feed}/runs/${run?.id ?? 0}/faults`,
  })
  if (run === null || faults.is !== 'ready' || faults.value.items.length === 0) return null
  const columns: Column<FeedFault>[] = [
    { key: 'line', head: say('line'), figures: true, width: 96, cell: (row) => String(row.line) },
    { key: 'reason', head: say('reason'), width: 220, cell: (row) => reason(row.reason) },
    { key: 'row', head: say('row'), cell: (row) => <pre className={css.body}>{row.text}</pre> },
  ]
  return (
    <>
      <h2>{say('faults')}</h2>
      <Grid label={say('faults')} columns={columns} rows={faults.value.items} keyOf={(row) => row.line} />
      <More list={faults.value} />
    </>
  )
}
