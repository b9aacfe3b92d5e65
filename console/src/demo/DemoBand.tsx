import { ShopOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { problemOf } from '~/lib/asked'
import { useOperator } from '~/lib/session'
import type { Job } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './demo.module.css'
import { filling, useDemo, useFill, useStop } from './useDemo'
import { words } from './words'

/** Offers the demo shop to an empty system, and says how far it is. Nothing at all otherwise. */
export function DemoBand() {
  const demo = useDemo()
  const { role } = useOperator()
  if (demo.is !== 'ready') return null
  const job = filling(demo.value)
  if (job !== null) return <Filling job={job} />
  if (!demo.value.offered || (role !== 'owner' && role !== 'administrator')) return null
  return <Offer />
}

function Offer() {
  const say = useWords(words)
  const sentence = useSentence()
  const fill = useFill()
  return (
    <section className={css.band} aria-label={say('name')}>
      <ShopOutlined className={css.sign} aria-hidden />
      <div className={css.words}>
        <strong>{say('offer')}</strong>
        <span className="quiet">{say('offerText')}</span>
        {fill.isError && <Alert type="error" showIcon title={sentence(problemOf(fill.error))} />}
      </div>
      <Button loading={fill.isPending} onClick={() => fill.mutate()}>
        {say('fill')}
      </Button>
    </section>
  )
}

function Filling({ job }: { job: Job }) {
  const say = useWords(words)
  const stop = useStop(job)
  const total = job.total ?? 0
  const percent = total === 0 ? 0 : Math.floor((job.done / total) * 100)
  const text = job.note === 'answers' ? say('answers') : say('arriving', { done: job.done, total })
  return (
    <section className={css.band} aria-label={say('name')} aria-busy>
      <ShopOutlined className={css.sign} aria-hidden />
      <div className={css.words}>
        <strong>{say('filling')}</strong>
        <Progress percent={percent} size="small" showInfo={false} aria-label={say('filling')} />
        <output className="quiet figures">{total === 0 ? say('begins') : text}</output>
      </div>
      <Button disabled={job.cancelling || stop.isPending} onClick={() => stop.mutate()}>
        {say('stop')}
      </Button>
    </section>
  )
}
