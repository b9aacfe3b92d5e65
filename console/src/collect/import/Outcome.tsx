import { Button, Progress } from 'antd'
import { useAsked } from '~/lib/asked'
import { PageHead } from '~/lib/card/PageHead'
import { Figure } from '~/lib/figure/Figure'
import { get } from '~/lib/http'
import type { Import, Job } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../collect.module.css'
import { ImportState } from '../ImportState'
import { words } from '../words'
import { moves, settles } from './moves'
import { NextSteps } from './NextSteps'
import { Stop } from './Stop'
import { ThesePeople } from './ThesePeople'

const FIGURES = ['lines', 'events', 'duplicates', 'skipped', 'faulty'] as const

/** How far an import is, what came of it, and where to go next. */
export function Outcome({ found }: { found: Import }) {
  const say = useWords(words)
  const done = found.state === 'done' && !moves(found)
  return (
    <>
      <PageHead
        title={found.fileName} text={<ImportState state={found.state} />}
        deeds={done && <ThesePeople found={found} />}
      />
      {moves(found) && <Running found={found} />}
      {settles(found) && <p className="quiet">{say('settling')}</p>}
      <dl className={css.facts} style={{ marginBottom: 20 }}>
        {FIGURES.map((key) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd>
              <Figure size="large" kind={{ is: 'counted', count: found[key], of: say(key) }} />
            </dd>
          </div>
        ))}
      </dl>
      {done && found.events === 0 && found.duplicates > 0 && <p className="quiet">{say('allKnown')}</p>}
      {found.state === 'cancelled' && <p className="quiet">{say('stopped')}</p>}
      {['failed', 'cancelled'].includes(found.state) && <Button href="#/imports/new">{say('again')}</Button>}
      {done && <NextSteps found={found} />}
    </>
  )
}

function Running({ found }: { found: Import }) {
  const say = useWords(words)
  const asked = useAsked({
    key: ['jobs', 'one', found.job],
    fetch: (signal) => get<Job>(`/api/jobs/${found.job}`, {}, signal),
    when: found.job != null,
    everySeconds: 1,
  })
  const job = asked.is === 'ready' ? asked.value : null
  const total = job?.total ?? 0
  const read = job === null || total === 0 ? 0 : Math.floor((100 * job.done) / total)
  const percent = settles(found) ? 100 : Math.min(read, 99)
  return (
    <div className={css.running}>
      <Progress percent={percent} status="active" aria-label={say('running')} />
      {found.job != null && !settles(found) && <Stop job={found.job} />}
    </div>
  )
}
