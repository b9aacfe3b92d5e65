import { App, Button } from 'antd'
import { problemOf } from '~/lib/asked'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'

const UNDO_SECONDS = 10

/** Something that is done already and can be taken back. */
export interface Done {
  /** One toast per thing: doing it again replaces the toast. */
  key: string
  said: string
  back: () => Promise<unknown>
}

/** Says what was done and offers, for ten seconds, to take it back. Nobody is asked before. */
export function useUndo(): (done: Done) => void {
  const say = useWords(common)
  const sentence = useSentence()
  const { message } = App.useApp()
  return ({ key, said, back }) => {
    const undo = () => {
      message.destroy(key)
      back().then(
        () => void message.success(say('undone')),
        (thrown: unknown) => void message.error(sentence(problemOf(thrown))),
      )
    }
    void message.info({
      key, duration: UNDO_SECONDS,
      content: (
        <>
          {said}{' '}
          <Button type="link" size="small" onClick={undo}>
            {say('undo')}
          </Button>
        </>
      ),
    })
  }
}
