import { Button } from 'antd'
import { useState } from 'react'
import { Copy } from '~/lib/card/Copy'
import { State } from '~/lib/card/State'
import { Figure } from '~/lib/figure/Figure'
import { Moment } from '~/lib/format/Moment'
import { Term } from '~/lib/glossary/Term'
import { go, href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { Snippets } from './Snippets'
import { SourceRules } from './SourceRules'
import { useTurn } from './sources'
import type { Source } from '~/lib/wire'
import { words } from './words'

/** One source: its key, what came of it, and the code to connect it. */
export function SourceBox({ source, open: first }: { source: Source; open: boolean }) {
  const say = useWords(words)
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? first
  const turning = useTurn(source, 'enabled')
  const counted = (what: 'stored' | 'duplicate' | 'quarantined', count: number, open?: () => void) => (
    <Figure
      kind={{
        is: 'counted', count, open, things: 'records', of: `${source.name} · ${say(what)}`,
        sentence: say(`${what}Said`),
      }}
    />
  )
  return (
    <section className={css.source} aria-label={source.name}>
      <div className={css.head}>
        <h2>{source.name}</h2>
        <State tone={source.enabled ? 'good' : 'plain'}>{say(source.enabled ? 'enabled' : 'disabled')}</State>
        <div className={css.deeds}>
          <Button onClick={() => setChosen(!open)} aria-expanded={open}>
            {say('connect')}
          </Button>
          <Button href={href(`/sources/${source.id}/webhook`)}>Webhook</Button>
          <Button onClick={() => turning.turn(!source.enabled)} loading={turning.busy}>
            {say(source.enabled ? 'disable' : 'enable')}
          </Button>
        </div>
      </div>
      <dl className={css.facts}>
        <div>
          <dt>{first ? <Term name="writeKey">{say('writeKey')}</Term> : say('writeKey')}</dt>
          <dd>
            <code>{source.writeKey}</code> <Copy text={source.writeKey} label={say('writeKey')} />
          </dd>
        </div>
        <div>
          <dt>{say('last')}</dt>
          <dd>
            {source.lastEventAt === null || source.lastEventAt === undefined ? (
              <span className="quiet">{say('never')}</span>
            ) : (
              <Moment at={source.lastEventAt} how="ago" />
            )}
          </dd>
        </div>
        <div>
          <dt>{say('stored')}</dt>
          <dd>{counted('stored', source.stored)}</dd>
        </div>
        <div>
          <dt>{first ? <Term name="duplicate">{say('duplicate')}</Term> : say('duplicate')}</dt>
          <dd>{counted('duplicate', source.duplicate)}</dd>
        </div>
        <div>
          <dt>{say('quarantined')}</dt>
          <dd>
            {counted('quarantined', source.quarantined, () => go('/quarantine', { source: String(source.id) }))}
          </dd>
        </div>
      </dl>
      {open && (
        <>
          <Snippets writeKey={source.writeKey} />
          <SourceRules source={source} />
        </>
      )}
    </section>
  )
}
