import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import type { RetentionCohort } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../insight.module.css'
import { words } from '../words'
import type { Deeds } from './AnswerCard'
import { rateKey } from './behind'
import { columnName } from './brackets'
import { heat, isOpen } from './shares'
import { returnKey } from './useRetentionNumbers'

interface Props {
  cohorts: readonly RetentionCohort[]
  start: (instant: string) => string
  deeds: Deeds
  /** Whether the last interval of the period has not ended. */
  running: boolean
  brackets: readonly number[] | null | undefined
  /** Stands before the keys of the numbers. */
  prefix: string
}

/** Cohorts by age: how many returned, printed in a cell whose depth is their share. */
export function Triangle({ cohorts, start, deeds, running, brackets, prefix }: Props) {
  const say = useWords(words)
  const longest = Math.max(1, ...cohorts.map((cohort) => cohort.returns.length))
  return (
    <div className={css.table}>
      <p className="quiet">{say('perInterval')}</p>
      <div className={css.scroll} role="region" aria-label={say('tableLabel')} tabIndex={0}>
        <table className={css.triangle}>
          <thead>
            <tr>
              <th scope="col">{say('cohortColumn')}</th>
              <th scope="col">{say('sizeColumn')}</th>
              {Array.from({ length: longest - 1 }, (_, n) => (
                <th scope="col" key={n} abbr={say('returned', { n: columnName(brackets, n + 1) })}>
                  {columnName(brackets, n + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cohorts.map((cohort, at) => (
              <CohortRow
                key={cohort.start} cohort={cohort} name={start(cohort.start)} deeds={deeds} prefix={prefix}
                brackets={brackets} open={(n) => running && isOpen(cohorts.length - at, n, brackets)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

interface RowProps {
  cohort: RetentionCohort
  name: string
  deeds: Deeds
  prefix: string
  brackets: readonly number[] | null | undefined
  /** Whether a column has not ended. */
  open: (n: number) => boolean
}

function CohortRow({ cohort, name, deeds, prefix, brackets, open: isRunning }: RowProps) {
  const say = useWords(words)
  const format = useFormat()
  const size = cohort.returns[0]?.count ?? 0
  return (
    <tr>
      <th scope="row">{name}</th>
      {cohort.returns.map((counted, n) => {
        const share = size === 0 ? 0 : counted.count / size
        const column = columnName(brackets, n)
        const of = n === 0 ? say('cohortOf', { start: name }) : say('returnOf', { start: name, n: column })
        const id = prefix + returnKey(cohort.start, n)
        const open = isRunning(n)
        return (
          <td
            key={counted.figure} style={n === 0 ? undefined : { background: shade(share) }}
            data-unfinished={open || undefined} data-none={counted.count === 0 || undefined}
            title={open ? say('unfinishedCell') : undefined}
          >
            <Figure kind={{ is: 'counted', count: counted.count, open: () => deeds.open(id), of, id }} />
            {n > 0 && (
              <span className={css.share}>
                <Figure
                  kind={{
                    is: 'calculated', text: format.rate(counted.count, size), id: rateKey(id),
                    of: say('returnRateOf', { start: name, n: column }),
                  }}
                />
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

/** Never so deep that the figure in it could not be read. */
function shade(share: number): string {
  return `rgba(var(--heat), ${(heat(share) * 0.065).toFixed(3)})`
}
