import { useRichWords } from '~/lib/words/useWords'
import type { Form } from '../forms'
import { StepChips } from '../StepChips'
import { WithinChip } from '../WithinChip'
import { words } from '../words'

type First = Extract<Form, { is: 'first' }>

/** The first time that somebody ever did it. */
export function FirstLine({ line, change }: { line: First; change: (line: First) => void }) {
  const weave = useRichWords(words)
  return weave('firstSentence', {
    time: <WithinChip within={line.within} change={(within) => change({ ...line, within })} />,
    event: <StepChips step={line.step} change={(step) => change({ ...line, step })} />,
  })
}
