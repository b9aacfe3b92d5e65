import { Button, Input } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { State, type Tone } from '~/lib/card/State'
import { Moment } from '~/lib/format/Moment'
import { adjust, href, usePlace } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import type { PlannedEvent } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Records } from '../Records'
import { NoticeLines } from '../notices/NoticeLines'
import { Days } from './Days'
import { usePlan } from './plan'
import css from './plan.module.css'
import { words } from './words'

const TONES = { open: 'plain', planned: 'good', blocked: 'bad' } as const satisfies Record<string, Tone>

/** Every event that is planned or was found: what it means, who answers for it, how it comes in. */
export function Page() {
  const say = useWords(words)
  const search = usePlace().query.get('search') ?? ''
  const asked = usePlan()
  const matching = (events: readonly PlannedEvent[]) =>
    events.filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(search.toLowerCase()))
  return (
    <>
      <PageHead title={say('plan')} term="trackingPlan" text={say('planText')} />
      <NoticeLines />
      <Card
        asked={asked} shape="table"
        deeds={
          <Input.Search
            allowClear defaultValue={search} placeholder={say('search')} aria-label={say('search')}
            style={{ maxWidth: 240 }}
            onChange={({ target }) => adjust({ search: target.value === '' ? undefined : target.value }, 'replace')}
          />
        }
        empty={(events) => {
          if (events.length === 0) {
            return (
              <Empty title={say('none')} text={say('noneText')}>
                <Button href={href('/sources')}>{say('toSources')}</Button>
              </Empty>
            )
          }
          if (matching(events).length > 0) return null
          return (
            <Empty why="unmatched" title={say('noMatch')} text={say('noMatchText')}>
              <Button onClick={() => adjust({ search: undefined }, 'replace')}>{say('clear')}</Button>
            </Empty>
          )
        }}
      >
        {(events) => <Events events={matching(events)} />}
      </Card>
    </>
  )
}

function Events({ events }: { events: readonly PlannedEvent[] }) {
  const say = useWords(words)
  const columns: Column<PlannedEvent>[] = [
    { key: 'event', head: say('event'), cell: (event) => <Name event={event} /> },
    {
      key: 'state', head: say('state'),
      cell: ({ state }) => <State tone={TONES[state]}>{say(state)}</State>,
    },
    {
      key: 'owner', head: say('owner'),
      cell: ({ owner }) => owner?.name ?? <span className="quiet">{say('nobody')}</span>,
    },
    { key: 'days', head: say('days'), cell: ({ days }) => <Days counts={days} /> },
    { key: 'count', head: say('count'), figures: true, cell: ({ count }) => <Records count={count} /> },
    { key: 'last', head: say('last'), cell: ({ lastAt }) => <Moment at={lastAt} how="ago" /> },
    {
      key: 'violations', head: say('violations'), figures: true,
      cell: ({ violations }) =>
        violations === 0 ? <span className="quiet">0</span> : <Records count={violations} />,
    },
  ]
  return <Grid label={say('list')} columns={columns} rows={events} keyOf={({ name }) => name} />
}

function Name({ event: { name, description } }: { event: PlannedEvent }) {
  const say = useWords(words)
  if (name === '' || name === '…') {
    return (
      <>
        {say('beyond')}
        <div className={css.means}>{say('beyondText')}</div>
      </>
    )
  }
  return (
    <>
      <a className={css.name} href={href('/tracking/event', { name })}>
        {name}
      </a>
      {description !== '' && <div className={css.means}>{description}</div>}
    </>
  )
}
