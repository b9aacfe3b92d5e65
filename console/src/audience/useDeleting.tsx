import { App, Button } from 'antd'
import { useSentence } from '~/lib/words/problem'
import { problemOf } from '~/lib/asked'
import { go } from '~/lib/route'
import type { Segment } from '~/lib/wire'
import { common } from '~/lib/words/common'
import { useWords } from '~/lib/words/useWords'
import { useRemoving, useRestoring } from './segments'
import { words } from './words'

const UNDO_SECONDS = 10

/** Deletes at once and offers to take it back, for ten seconds here and for thirty days in the bin. */
export function useDeleting(): { remove: (segment: Segment) => void; busy: boolean } {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const { message } = App.useApp()
  const restore = useBringingBack()
  const removing = useRemoving()
  const remove = (segment: Segment) =>
    removing.mutate(segment.id, {
      onSuccess: () => {
        const key = `segment-${segment.id}`
        const undo = () => {
          message.destroy(key)
          restore(segment.id)
        }
        go('/segments')
        void message.info({
          key, duration: UNDO_SECONDS,
          content: (
            <>
              {say('removed', { name: segment.name })}{' '}
              <Button type="link" size="small" onClick={undo}>
                {sayCommon('undo')}
              </Button>
            </>
          ),
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
