import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { problemOf } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { SystemTabs } from '~/lib/card/SystemTabs'
import { Moment } from '~/lib/format/Moment'
import { remove } from '~/lib/http'
import { href } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { JobState } from './JobState'
import type { Job } from '~/lib/wire'
import { moves } from './told'
import { useJobs } from './useJobs'
import { words } from './words'

/** Long work with its progress. */
export function Page() {
  const say = useWords(words)
  return (
    <>
      <PageHead title={say('title')} term="job" text={say('text')} />
      <SystemTabs />
      <Card
        asked={useJobs()} shape="table"
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('none')} text={say('noneText')}>
              <Button href={href('/imports')}>{say('toImports')}</Button>
            </Empty>
          )
        }
      >
        {(list) => (
          <>
            <Rows jobs={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
    </>
  )
}

function Rows({ jobs }: { jobs: readonly Job[] }) {
  const say = useWords(words)
  const columns: Column<Job>[] = [
    { key: 'job', head: say('job'), cell: (row) => row.title },
    { key: 'owner', head: say('owner'), cell: (row) => <span className="quiet">{row.owner}</span> },
    { key: 'state', head: say('state'), cell: (row) => <JobState job={row} /> },
    { key: 'started', head: say('started'), cell: (row) => <Moment at={row.startedAt ?? row.createdAt} how="ago" /> },
    { key: 'deed', head: '', cell: (row) => moves(row) && !row.cancelling && <Cancel job={row} /> },
  ]
  return <Grid label={say('list')} columns={columns} rows={jobs} keyOf={(row) => row.id} />
}

function Cancel({ job }: { job: Job }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const cancel = useMutation({
    mutationFn: () => remove(`/api/jobs/${job.id}`),
    onSuccess: () => {
      void message.info(say('cancelling', { title: job.title }))
      return queries.invalidateQueries({ queryKey: ['jobs'] })
    },
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
  return (
    <Button size="small" onClick={() => cancel.mutate()} loading={cancel.isPending}>
      {say('cancel')}
    </Button>
  )
}
