import { PauseOutlined, PlayCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useAsked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { State } from '~/lib/card/State'
import { Moment } from '~/lib/format/Moment'
import { get, type Page } from '~/lib/http'
import { href } from '~/lib/route'
import { useChosenSources, useSourceNames } from '~/lib/sources'
import { Grid, type Column } from '~/lib/table/Grid'
import type { Arrived, Refused } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { together, type Line } from './live'
import { Properties } from './Properties'
import { useReason } from './useReason'
import { words } from './words'

const EVERY_SECONDS = 2

/** What arrives just now, accepted and refused together, so that whoever connects an app sees it answer. */
export function Live() {
  const say = useWords(words)
  const { sources, choose } = useChosenSources()
  const [paused, setPaused] = useState(false)
  const query = sources.length === 0 ? {} : { source: sources.join(',') }
  const asked = useAsked({
    key: ['live', query],
    fetch: async (signal) => {
      const [arrived, refused] = await Promise.all([
        get<Arrived[]>('/api/collect/live', query, signal),
        get<Page<Refused>>('/api/collect/quarantine', { ...query, limit: 20 }, signal),
      ])
      return together(arrived, refused.items)
    },
    everySeconds: () => (paused ? undefined : EVERY_SECONDS),
  })
  const deeds = (
    <>
      <Button href={href('/sources/live')}>{say('stepByStep')}</Button>
      <Button icon={paused ? <PlayCircleOutlined /> : <PauseOutlined />} onClick={() => setPaused(!paused)}>
        {say(paused ? 'goOn' : 'pause')}
      </Button>
    </>
  )
  return (
    <Card
      title={say('live')} note={say(paused ? 'livePaused' : 'liveText')} deeds={deeds} asked={asked}
      shape="table"
      empty={(lines) => {
        if (lines.length > 0) return null
        if (sources.length === 0) {
          return (
            <Empty title={say('liveNone')} text={say('liveNoneText')}>
              <Button href={href('/imports/new')}>{say('newImport')}</Button>
            </Empty>
          )
        }
        return (
          <Empty why="unmatched" title={say('liveNone')} text={say('liveNoneText')}>
            <Button onClick={() => choose([])}>{say('clearFilter')}</Button>
          </Empty>
        )
      }}
    >
      {(lines) => <Lines lines={lines} />}
    </Card>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const say = useWords(words)
  const reason = useReason()
  const names = useSourceNames()
  const columns: Column<Line>[] = [
    { key: 'at', head: say('arrived'), width: 150, cell: (line) => <Moment at={line.at} how="ago" /> },
    {
      key: 'source', head: say('source'), width: 140,
      cell: (line) => names.get(line.source) ?? say('sourceN', { id: String(line.source) }),
    },
    {
      key: 'what', head: say('proposedEvent'), width: 200,
      cell: (line) =>
        line.is === 'arrived' ? (
          line.event.name
        ) : (
          <a href={href('/quarantine')}>
            <State tone="bad">{reason(line.refused.reason)}</State>
          </a>
        ),
    },
    {
      key: 'who', head: say('proposedWho'), width: 180,
      cell: (line) => line.is === 'arrived' && <Who event={line.event} />,
    },
    {
      key: 'properties', head: say('proposedProperties'),
      cell: (line) =>
        line.is === 'arrived' ? <Properties of={line.event.properties} /> : <code>{line.refused.body}</code>,
    },
  ]
  return (
    <div className={css.live}>
      <Grid label={say('live')} columns={columns} rows={lines} keyOf={(line) => line.key} />
    </div>
  )
}

function Who({ event }: { event: Arrived }) {
  const value = event.identifiers[0]?.value
  return value === undefined ? null : <a href={href('/people', { search: value })}>{value}</a>
}
