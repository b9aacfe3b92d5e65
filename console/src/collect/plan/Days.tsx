import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import css from './plan.module.css'
import { words } from './words'

const WIDTH = 5
const GAP = 1
const HEIGHT = 20

/** How many came on each of the last days, today last and lighter: it is not over. */
export function Days({ counts }: { counts: readonly number[] }) {
  const say = useWords(words)
  const format = useFormat()
  const most = Math.max(1, ...counts)
  const said = say('daysSaid', { counts: counts.map(format.whole).join(', ') })
  return (
    <svg
      className={css.days} width={counts.length * (WIDTH + GAP)} height={HEIGHT} role="img" aria-label={said}
    >
      <title>{said}</title>
      {counts.map((count, day) => {
        const height = count === 0 ? 1 : Math.max(2, Math.round((count / most) * HEIGHT))
        return (
          <rect
            key={day} x={day * (WIDTH + GAP)} y={HEIGHT - height} width={WIDTH} height={height}
            data-none={count === 0 || undefined} data-today={day === counts.length - 1 || undefined}
          />
        )
      })}
    </svg>
  )
}
