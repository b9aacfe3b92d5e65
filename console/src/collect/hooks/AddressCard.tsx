import { Button, Popconfirm } from 'antd'
import { Copy } from '~/lib/card/Copy'
import { href } from '~/lib/route'
import type { Hook } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './hooks.module.css'
import { useRemove, useSave } from './useHook'
import { words } from './words'

/** The secret address, what came of deliveries so far, and ways to end it. */
export function AddressCard({ source, hook }: { source: string; hook: Hook }) {
  const say = useWords(words)
  const saving = useSave(source)
  const removing = useRemove(source)
  const address = `${location.origin}${hook.path}`
  const renew = () =>
    saving.mutate({ mapping: hook.mapping ?? null, signature: hook.signature ?? null, newAddress: true })
  return (
    <section className={css.card} aria-label={say('address')}>
      <div className={css.head}>
        <h2>{say('address')}</h2>
        <div className={css.deeds}>
          <Popconfirm title={say('renewAsk')} okText={say('yes')} cancelText={say('no')} onConfirm={renew}>
            <Button size="small">{say('renew')}</Button>
          </Popconfirm>
          <Popconfirm
            title={say('removeAsk')} okText={say('yes')} cancelText={say('no')} onConfirm={() => removing.mutate()}
          >
            <Button size="small" danger>
              {say('remove')}
            </Button>
          </Popconfirm>
        </div>
      </div>
      <p className={css.address}>
        <code>{address}</code> <Copy text={address} label={say('address')} />
      </p>
      <p className="quiet">
        {say('addressText')}{' '}
        {hook.waiting > 0 && (
          <>
            <a href={href('/quarantine', { source })}>{say('waiting', { n: hook.waiting })}</a>{' '}
          </>
        )}
        {hook.ignored > 0 && say('ignored', { n: hook.ignored })}
      </p>
    </section>
  )
}
