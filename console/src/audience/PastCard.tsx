import { useMemo, useState } from 'react'
import { Card } from '~/lib/card/Card'
import type { Drawing } from '~/lib/chart/drawing'
import { Plot } from '~/lib/chart/Plot'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { figurePaths } from '~/lib/people/figurePaths'
import { PeopleDrawer } from '~/lib/people/PeopleDrawer'
import { adjust, usePlace } from '~/lib/route'
import { Grid } from '~/lib/table/Grid'
import type { Course, Segment } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useRichWords, useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { usePast } from './segments'
import { words } from './words'

/** How large a segment was day by day, and who came and went today. */
export function PastCard({ segment }: { segment: Segment }) {
  const say = useWords(words)
  const asked = usePast(segment)
  const opened = usePlace().query.get('figure')
  const course = asked.is === 'ready' ? asked.value : null
  return (
    <>
      <Card
        title={say('past')} asked={asked} shape="chart"
        empty={(past) => (past.days.length > 1 ? null : <Young segment={segment} course={past} />)}
      >
        {(past) => <Days course={past} name={segment.name} />}
      </Card>
      {course !== null && (
        <PeopleDrawer
          opened={opened === null ? null : whoOf(course, Number(opened), say('cameToday'), say('wentToday'))}
          close={() => adjust({ figure: undefined }, 'push')}
        />
      )}
    </>
  )
}

function whoOf(course: Course, figure: number, came: string, went: string) {
  const { title, count } = figure === 0 ? { title: came, ...course.came } : { title: went, ...course.went }
  return { title, count, ...figurePaths(course.answer, figure) }
}

function Young({ segment, course }: { segment: Segment; course: Course }) {
  const say = useWords(words)
  return (
    <div className={css.young}>
      <CameAndWent course={course} />
      <p className="quiet">{say(segment.definition.is === 'live' ? 'pastYoung' : 'pastFixed')}</p>
    </div>
  )
}

function CameAndWent({ course }: { course: Course }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const open = (figure: number) => () => adjust({ figure: String(figure) }, 'push')
  const { came, went } = course
  if (came.count === 0 && went.count === 0) return <span className={css.change}>{say('calmToday')}</span>
  return (
    <span className={css.change}>
      {weave('movedToday', {
        came: <Figure kind={{ is: 'counted', count: came.count, of: say('cameToday'), open: open(0) }} />,
        went: <Figure kind={{ is: 'counted', count: went.count, of: say('wentToday'), open: open(1) }} />,
      })}
    </span>
  )
}

function Days({ course, name }: { course: Course; name: string }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  const [tabled, setTabled] = useState(false)
  const { days } = course
  const drawing = useMemo<Drawing>(
    () => ({
      is: 'lines', points: days.map(({ day }) => format.interval(`${day}T12:00:00Z`, 'DAY')), shades: [],
      lines: [{ name: say('size'), values: days.map(({ size }) => size) }],
      short: format.short, whole: format.whole, change: format.change, unfinished: say('today'),
    }),
    [days, format, say],
  )
  return (
    <Plot
      drawing={drawing} height={160} tabled={tabled} turn={setTabled} head={<CameAndWent course={course} />}
      caption={{
        title: say('pastOf', { name }), note: `${days[0]?.day ?? ''} – ${days.at(-1)?.day ?? ''}`,
        source: sayCommon('product'),
      }}
      rows={() => [[say('day'), say('size')], ...days.map(({ day, size }) => [day, size])]}
      twin={
        <Grid
          label={say('past')} rows={days.toReversed()} keyOf={(row) => row.day}
          columns={[
            { key: 'day', head: say('day'), cell: (row) => row.day },
            {
              key: 'size', head: say('size'), figures: true,
              cell: (row) => <Figure kind={{ is: 'counted', count: row.size, of: `${name} · ${row.day}` }} />,
            },
          ]}
        />
      }
    />
  )
}
