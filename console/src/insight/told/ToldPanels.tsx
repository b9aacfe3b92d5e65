import { Plot } from '~/lib/chart/Plot'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { NONE } from '~/lib/format/number'
import type { Cell } from '~/lib/table/csv'
import type { Deeds } from '../answers/AnswerCard'
import type { Behind } from '../answers/behind'
import { useCaption } from '../answers/useCaption'
import css from '../insight.module.css'
import type { Exploring } from '../useExplore'
import { sizeOf, textOf, type Panel, type Telling } from './telling'
import { ToldTable } from './ToldTable'

interface Props {
  telling: Telling
  exploring: Exploring
  deeds: Deeds
  asOf: string
}

/** The numbers at the head, then each chart with its table. */
export function ToldPanels({ telling, exploring, deeds, asOf }: Props) {
  const caption = useCaption(exploring)
  const byKey = new Map(telling.numbers.map((number) => [number.key, number]))
  const act = (key: string | null, deed: 'open' | 'explain') => {
    const number = key === null ? undefined : byKey.get(key)
    if (number === undefined) return
    deeds[deed === 'open' && number.people.figure >= 0 && number.people.count > 0 ? 'open' : 'explain'](number.key)
  }
  return (
    <>
      <div className={css.heads}>
        {telling.heads.map(({ key, name }) => (
          <div key={key}>
            <div className={css.headName}>{name}</div>
            <Number number={byKey.get(key)} act={act} large />
          </div>
        ))}
      </div>
      <div className={css.panels}>
        {telling.panels.map((panel) => (
          <Plot
            key={panel.title} drawing={panel.drawing} height={panel.height} caption={caption(panel.title, asOf)}
            rows={() => rowsOf(panel, byKey)} head={<h3 className={css.panelName}>{panel.title}</h3>}
            twin={<ToldTable table={panel.table} title={panel.title} byKey={byKey} act={act} />}
            tabled={exploring.tabled} turn={exploring.turn} open={(spot) => act(panel.keyOf(spot), 'open')}
            explain={(spot) => act(panel.keyOf(spot), 'explain')}
          />
        ))}
      </div>
      {telling.tables !== undefined && (
        <div className={css.tables}>
          {telling.tables.map(({ title, table }) => (
            <section key={title}>
              <h3 className={css.panelName}>{title}</h3>
              <ToldTable table={table} title={title} byKey={byKey} act={act} />
            </section>
          ))}
        </div>
      )}
    </>
  )
}

function rowsOf({ table }: Panel, byKey: ReadonlyMap<string, Behind>): Cell[][] {
  const cell = (key: string | null): Cell => {
    const number = key === null ? undefined : byKey.get(key)
    return number === undefined ? null : sizeOf(number)
  }
  return [[table.head, ...table.columns], ...table.rows.map(({ name, cells }): Cell[] => [name, ...cells.map(cell)])]
}

interface NumberProps {
  number: Behind | undefined
  act: (key: string, deed: 'open' | 'explain') => void
  large?: boolean
}

/** One number of a telling, by its kind. */
export function Number({ number, act, large = false }: NumberProps) {
  const format = useFormat()
  if (number === undefined) return NONE
  const { key, title, people, calculated } = number
  const open = people.count > 0 && people.figure >= 0 ? { open: () => act(key, 'open') } : {}
  const common = { id: key, of: title }
  const size = large ? 'large' : 'plain'
  if (calculated === undefined)
    return <Figure size={size} kind={{ is: 'counted', count: people.count, ...common, ...open }} />
  const parts = calculated.parts.map((part) => `${part.sign ?? ''} ${part.name} ${part.text}`).join(' ')
  return (
    <Figure
      size={size}
      kind={{
        is: 'calculated', text: textOf(number, format), ...common, ...open, ...(parts === '' ? {} : { parts }),
      }}
    />
  )
}
