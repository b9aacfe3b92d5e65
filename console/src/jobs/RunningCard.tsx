import { Button } from 'antd'
import { mapped } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './jobs.module.css'
import { JobState } from './JobState'
import { moves } from './told'
import { useJobs } from './useJobs'
import { words } from './words'

const SHOWN = 4

/** What is being worked on right now. */
export function RunningCard() {
  const say = useWords(words)
  const running = mapped(useJobs(), (list) => list.items.filter(moves).slice(0, SHOWN))
  return (
    <Card
      title={say('recent')} asked={running} deeds={<a href={href('/system/jobs')}>{say('all')}</a>}
      empty={(jobs) =>
        jobs.length > 0 ? null : (
          <Empty small title={say('noRunning')} text={say('noRunningText')}>
            <Button href={href('/imports/new')}>{say('toImports')}</Button>
          </Empty>
        )
      }
    >
      {(jobs) =>
        jobs.map((job) => (
          <div key={job.id} className={css.job}>
            <span>{job.title}</span>
            <JobState job={job} />
          </div>
        ))
      }
    </Card>
  )
}
