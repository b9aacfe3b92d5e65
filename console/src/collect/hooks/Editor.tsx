import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useChoices } from '~/lib/choices'
import { href } from '~/lib/route'
import type { Hook, HookTried } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Becomes } from './Becomes'
import { draftOf, mappingOf, proofOf, withMapping, type Draft } from './draft'
import { Fields } from './Fields'
import css from './hooks.module.css'
import { SignatureFields } from './SignatureFields'
import { useSave, useTrial } from './useHook'
import { words } from './words'

/** A sample, the mapping guessed from it, and the events that it would become; then it is saved. */
export function Editor({ source, hook }: { source: string; hook: Hook }) {
  const say = useWords(words)
  const sentence = useSentence()
  const { zone } = useChoices()
  const [sample, setSample] = useState(hook.sample?.body ?? '')
  const [draft, setDraft] = useState<Draft>(() => draftOf(hook))
  const [tried, setTried] = useState<HookTried | null>(null)
  const saving = useSave(source)
  const headers = (hook.sample?.headers ?? {}) as Record<string, string>
  const trial = useTrial(source, (answer) => {
    setTried(answer)
    setDraft((now) => withMapping(now, answer.mapping ?? null))
  })
  const mapping = mappingOf(draft, zone)
  const look = (guess: boolean) => trial.mutate({ body: sample, headers, mapping: guess ? null : mapping })
  const trouble = saving.error ?? trial.error
  return (
    <>
      <section className={css.card} aria-label={say('sample')}>
        <div className={css.head}>
          <h2>{say('sample')}</h2>
          {hook.sample !== null && hook.sample !== undefined && (
            <Button size="small" className={css.deeds ?? ''} onClick={() => setSample(hook.sample?.body ?? '')}>
              {say('latest')}
            </Button>
          )}
        </div>
        <p className="quiet">{say('sampleText')}</p>
        <Input.TextArea
          className={css.code ?? ''} aria-label={say('sampleLabel')} value={sample}
          autoSize={{ minRows: 4, maxRows: 14 }} placeholder='{"event": "order.paid", "customer": {"id": "ada"}}'
          onChange={(event) => setSample(event.target.value)}
        />
        <div className={css.line}>
          <Button disabled={sample.trim() === ''} loading={trial.isPending} onClick={() => look(true)}>
            {say('guess')}
          </Button>
        </div>
      </section>
      <section className={css.card} aria-label={say('mapping')}>
        <h2>{say('mapping')}</h2>
        <p className="quiet">{say('mappingText')}</p>
        <Fields draft={draft} change={setDraft} />
        <SignatureFields draft={draft} kept={(hook.signature ?? null) !== null} change={setDraft} />
        {trouble !== null && <Alert type="error" showIcon title={sentence(problemOf(trouble))} />}
        {saving.isSuccess && (
          <Alert
            type="success" showIcon title={say('saved')}
            action={<a href={href('/quarantine', { source })}>{say('toQuarantine')}</a>}
          />
        )}
        <div className={css.line}>
          <Button
            disabled={mapping === null || sample.trim() === ''} loading={trial.isPending} onClick={() => look(false)}
          >
            {say('try')}
          </Button>
          <Button
            type="primary" disabled={mapping === null} loading={saving.isPending}
            onClick={() => saving.mutate({ mapping, signature: proofOf(draft) })}
          >
            {say('save')}
          </Button>
        </div>
      </section>
      {tried !== null && <Becomes tried={tried} />}
    </>
  )
}
