import { App } from 'antd'
import { useUndo } from '~/lib/card/useUndo'
import { useSentence } from '~/lib/words/problem'
import { problemOf } from '~/lib/asked'
import { go } from '~/lib/route'
import type { Segment } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { useRemoving, useRestoring } from './segments'
import { words } from './words'

/** Deletes at once and offers to take it back, for ten seconds here and for thirty days in the bin. */
export function useDeleting(): { remove: (segment: Segment) => void; busy: boolean } {
  const say = useWords(words)
  const offer = useUndo()
  const restoring = useRestoring((again) => go(`/segments/${again.id}`))
  const removing = useRemoving()
  const remove = (segment: Segment) =>
    removing.mutate(segment.id, {
      onSuccess: () => {
        go('/segments')
        offer({
          key: `segment-${segment.id}`, said: say('removed', { name: segment.name }),
          back: () => restoring.mutateAsync(segment.id),
        })
      },
    })
  return { remove, busy: removing.isPending }
}

/** Takes a segment out of the bin and opens it. */
export function useBringingBack(): (id: number) => void {
  const say = useWords(words)
  const sentence = useSentence()
  const { message } = App.useApp()
  const restoring = useRestoring(
    (again) => {
      void message.success(say('restored', { name: again.name }))
      go(`/segments/${again.id}`)
    },
    (error) => void message.error(sentence(problemOf(error))),
  )
  return (id) => restoring.mutate(id)
}
