import { Typography } from 'antd'
import type { Asked } from '~/lib/asked'
import { States } from '~/lib/card/Card'
import { useFormat } from '~/lib/format/useFormat'
import { Figure } from '~/lib/figure/Figure'
import type { Draft } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useRichWords, useWords } from '~/lib/words/useWords'
import css from './audience.module.css'
import { words } from './words'

/** The size now, and who came and went since yesterday. A people count in a builder is never shortened. */
export function SizeNow({ asked, open }: { asked: Asked<Draft>; open: (figure: number) => void }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const format = useFormat()
  return (
    <aside className={css.preview} aria-live="polite">
      <span className="quiet">{say('preview')}</span>
      <States asked={asked} shape="figure">
        {({ whole, asOf, partial, change }) => (
          <div className={css.sized}>
            <button
              type="button" className={css.previewSize} data-kind="counted" disabled={whole.count === 0}
              onClick={() => open(whole.figure)}
            >
              {sayCommon('people', { n: whole.count })}
            </button>
            {change && <Change change={change} open={open} />}
            {partial
              ? <Typography.Text type="warning">{sayCommon('partial')}</Typography.Text>
              : <span className="quiet">{sayCommon('asOf', { time: format.time(asOf) })}</span>}
          </div>
        )}
      </States>
    </aside>
  )
}

function Change({ change, open }: { change: NonNullable<Draft['change']>; open: (figure: number) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { came, went } = change
  if (came.count === 0 && went.count === 0) return <span className={css.change}>{say('unchanged')}</span>
  return (
    <span className={css.change}>
      {weave('changed', {
        came: (
          <Figure kind={{ is: 'counted', count: came.count, of: say('openCame'), open: () => open(came.figure) }} />
        ),
        went: (
          <Figure kind={{ is: 'counted', count: went.count, of: say('openWent'), open: () => open(went.figure) }} />
        ),
      })}
    </span>
  )
}
