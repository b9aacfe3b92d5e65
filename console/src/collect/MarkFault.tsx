import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { problemOf } from '~/lib/asked'
import { useUndo } from '~/lib/card/useUndo'
import { create, remove } from '~/lib/http'
import type { Mark } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** Puts a fault of the data on the axis of time of every chart, from when it began. */
export function MarkFault({ text, since }: { text: string; since: string }) {
  const say = useWords(words)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const undo = useUndo()
  const marking = useMutation({
    mutationFn: () => create<Mark>('/api/insight/marks', { kind: 'fault', text, beginsAt: since, endsAt: null }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['marks'] })
      undo({ key: `mark-${id}`, said: say('marked', { text }), back: () => remove(`/api/insight/marks/${id}`) })
    },
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
  return (
    <Button size="small" disabled={marking.isSuccess} loading={marking.isPending} onClick={() => marking.mutate()}>
      {say('mark')}
    </Button>
  )
}
