import { useWords } from '~/lib/words/useWords'
import { Chip } from '../Chip'
import { type Form, speakForm } from '../forms'
import { PropertyForm } from '../PropertyForm'
import { propertiesOf, useKnownSchema } from '../schema'
import { useVoice } from '../useVoice'
import { words } from '../words'

type Touch = Extract<Form, { is: 'firstTouch' }>

/** What the first activity of a person that carries a property says there. */
export function TouchLine({ line, change }: { line: Touch; change: (line: Touch) => void }) {
  const say = useWords(words)
  const text = speakForm(line, useVoice())
  const known = propertiesOf(useKnownSchema(), []).find((field) => field.name === line.name)
  return (
    <>
      <Chip
        label={text}
        edit={(close) => (
          <PropertyForm
            asking={line} type={known?.type ?? null} of={{ is: 'property', name: line.name, events: [] }}
            done={(asking) => {
              change({ is: 'firstTouch', ...asking })
              close()
            }}
          />
        )}
      >
        {text}
      </Chip>
      <span className="quiet">{say(line.unknown ? 'unknownIn' : 'unknownOut')}</span>
    </>
  )
}
