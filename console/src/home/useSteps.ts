import { useSegments } from '~/audience/widgets'
import { visited } from '~/lib/desk/visited'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

export interface Step {
  name: string
  text: string
  deeds: readonly { to: string; name: string }[]
  done: boolean
}

/** What leads to a first answer, and whether it is known yet what of it has been done. */
export function useSteps(connected: boolean): { steps: readonly Step[]; known: boolean } {
  const say = useWords(words)
  const segments = useSegments()
  const seen = visited()
  const steps = [
    {
      name: say('stepConnect'), text: say('stepConnectText'), done: connected,
      deeds: [
        { to: href('/sources'), name: say('deedConnect') },
        { to: href('/imports'), name: say('deedImport') },
      ],
    },
    {
      name: say('stepPeople'), text: say('stepPeopleText'), done: connected && seen.includes('person'),
      deeds: [{ to: href('/people'), name: say('deedPeople') }],
    },
    {
      name: say('stepAnswer'), text: say('stepAnswerText'), done: connected && seen.includes('answer'),
      deeds: [{ to: href('/explore', { ask: 'retention' }), name: say('deedAnswer') }],
    },
    {
      name: say('stepSegment'), text: say('stepSegmentText'),
      done: segments.is === 'ready' && segments.value.items.length > 0,
      deeds: [{ to: href('/segments/new'), name: say('deedSegment') }],
    },
  ]
  return { steps, known: segments.is !== 'waiting' }
}
