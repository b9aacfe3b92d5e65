import { Progress } from 'antd'
import { State, type Tone } from '~/lib/card/State'
import { useFormat } from '~/lib/format/useFormat'
import { Problem } from '~/lib/http'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './jobs.module.css'
import type { Job } from '~/lib/wire'
import { words } from './words'

type JobTrouble = NonNullable<Job['problem']>

const tones = {
  waiting: 'plain', running: 'busy', done: 'good', failed: 'bad', cancelled: 'plain',
} as const satisfies Record<Job['state'], Tone>

/** How far a job is, or how it ended and why. */
export function JobState({ job }: { job: Job }) {
  const say = useWords(words)
  const format = useFormat()
  const sentence = useSentence()
  const total = job.total ?? 0
  const amount = total > 0 ? say('of', { done: job.done, total }) : job.done > 0 ? format.whole(job.done) : ''
  return (
    <div className={css.state}>
      <div className={css.line}>
        <State tone={tones[job.state]}>{say(job.cancelling ? 'stopping' : job.state)}</State>
        <span className="quiet figures">{amount}</span>
      </div>
      {job.state === 'running' && total > 0 && (
        <Progress
          percent={Math.floor((job.done / total) * 100)} size="small" showInfo={false} aria-label={job.title}
        />
      )}
      {job.problem && <span className={css.why}>{why(job.problem, sentence)}</span>}
      {job.note !== '' && <span className="quiet">{job.note === 'people' ? say('notePeople') : job.note}</span>}
    </div>
  )
}

function why(trouble: JobTrouble, sentence: (problem: Problem) => string): string {
  return sentence(new Problem(0, trouble.code, trouble.detail, trouble.params))
}
