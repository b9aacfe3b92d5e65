import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { Empty } from '~/lib/card/Empty'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

/** Keeps a page that throws from taking the frame with it. React offers this to classes only. */
// eslint-disable-next-line no-restricted-syntax
export class Fuse extends Component<{ children: ReactNode }, { blown: boolean }> {
  override state = { blown: false }

  static getDerivedStateFromError() {
    return { blown: true }
  }

  override render() {
    if (!this.state.blown) return this.props.children
    return <Blown again={() => this.setState({ blown: false })} />
  }
}

function Blown({ again }: { again: () => void }) {
  const say = useWords(words)
  return (
    <div role="alert">
      <Empty title={say('broken')} text={say('brokenText')} why="failed">
        <Button onClick={again}>{say('reopen')}</Button>
      </Empty>
    </div>
  )
}
