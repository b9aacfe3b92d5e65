import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { problemOf } from '~/lib/asked'
import { remove } from '~/lib/http'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'

/** Stops the job of an import where it is. Nothing is asked first: starting it again finishes it. */
export function Stop({ job }: { job: number }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const stopping = useMutation({
    mutationFn: () => remove(`/api/jobs/${job}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
  return (
    <Button disabled={stopping.isSuccess} loading={stopping.isPending} onClick={() => stopping.mutate()}>
      {say(stopping.isSuccess ? 'stopping' : 'stop')}
    </Button>
  )
}
