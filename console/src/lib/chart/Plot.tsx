import { useMemo, useRef, type ReactNode } from 'react'
import { useKey } from '~/lib/keys/useKey'
import type { Cell } from '~/lib/table/csv'
import { useLight } from '~/lib/theme/light'
import { useWords } from '~/lib/words/useWords'
import { Chart } from './Chart'
import { optionOf, spotOf, type Drawing, type Spot } from './drawing'
import { LEVEL_PIXELS, namesOf } from './flow'
import { usePatterns } from './patterns'
import css from './Plot.module.css'
import { PlotTools } from './PlotTools'
import type { Caption } from './picture'
import { useLead } from './useLead'
import { useStretch } from './useStretch'
import { useWidth } from './useWidth'
import { words } from './words'

export interface PlotProps {
  /** Must keep its identity while it says the same, or the chart is drawn again. */
  drawing: Drawing
  height: 160 | 240 | 360
  caption: Caption
  /** What is measured, on the line of the tools. */
  head?: ReactNode
  /** The same figures as a table, under the chart once T is pressed. */
  twin: ReactNode
  tabled: boolean
  turn: (tabled: boolean) => void
  /** What the file of the figures holds, all digits. */
  rows: () => Cell[][]
  /** Opens the people behind a point. */
  open?: (spot: Spot) => void
  /** Explains a point. */
  explain?: (spot: Spot) => void
  /** Marks a point on the axis of time. */
  mark?: (spot: Spot) => void
  /** Chooses the period between two points, both meant inclusively. */
  select?: (from: number, to: number) => void
}

/** Under this width the nodes of a flow have no room for whole names. */
const NAMES_BELOW_PIXELS = 640

/** A chart as it stands on a page: led by mouse and keyboard, with its table, its picture and its file. */
export function Plot({ drawing, height, caption, head, twin, tabled, turn, rows, ...deeds }: PlotProps) {
  const say = useWords(words)
  const light = useLight()
  const [patterns] = usePatterns()
  const place = useRef<HTMLElement>(null)
  const width = useWidth(place)
  const room = drawing.is === 'flow' || (drawing.is === 'bars' && drawing.named === true) ? width : 0
  const option = useMemo(() => optionOf(drawing, light, patterns, room), [drawing, light, patterns, room])
  const { open, explain, mark, select } = deeds
  const lead = useLead(drawing, { open })
  const stretch = useStretch(lead.pen, select)
  useKey('t', say('table'), () => turn(!tabled), place)
  const actOnSpot = (event: React.KeyboardEvent) => {
    const deed = { e: explain, m: mark }[event.key.toLowerCase()]
    if (deed === undefined || lead.spot === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    deed(lead.spot)
  }
  return (
    <section ref={place} className={css.plot} aria-label={caption.title}>
      <div className={css.line}>
        <div className={css.headWords}>{head}</div>
        <PlotTools caption={caption} rows={rows} tabled={tabled} turn={turn} pen={lead.pen} />
      </div>
      <div
        className={css.stage} data-flow={drawing.is === 'flow' || undefined}
        data-stretch={select === undefined ? undefined : true} role="group" tabIndex={0}
        aria-label={say('chartOf', { title: caption.title })}
        onKeyDown={(event) => {
          actOnSpot(event)
          lead.keyDown(event)
        }}
        onBlur={lead.leave} onPointerDown={stretch.down} onPointerMove={stretch.move} onPointerUp={stretch.up}
        onPointerLeave={stretch.cancel}
      >
        <div style={drawing.is === 'flow' ? { minWidth: drawing.levels.length * LEVEL_PIXELS } : undefined}>
          <Chart
            option={option} height={height} label={caption.title} pen={lead.hold}
            {...(drawing.is !== 'lines' && open !== undefined
              ? { pick: (series: number, at: number, link: boolean) => open(spotOf(drawing, series, at, link)) }
              : {})}
          />
        </div>
        {stretch.band !== null && <div className={css.band} style={stretch.band} />}
      </div>
      {drawing.is === 'flow' && room < NAMES_BELOW_PIXELS && <Names drawing={drawing} />}
      <output className="unseen" aria-live="polite" data-testid="spoken">
        {lead.said}
      </output>
      {tabled && <div className={css.twin}>{twin}</div>}
    </section>
  )
}

function Names({ drawing }: { drawing: Extract<Drawing, { is: 'flow' }> }) {
  const light = useLight()
  return (
    <ul className={css.names} aria-hidden>
      {namesOf(drawing, light).map(({ name, colour }) => (
        <li key={name}>
          <i style={{ background: colour }} />
          {name}
        </li>
      ))}
    </ul>
  )
}
