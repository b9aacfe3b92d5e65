import { useRichWords, useWords } from '~/lib/words/useWords'
import { Chip } from '../Chip'
import type { Form } from '../forms'
import { PropertyForm } from '../PropertyForm'
import { propertiesOf, useKnownSchema } from '../schema'
import { speakTest } from '../speak'
import { useVoice } from '../useVoice'
import { words } from '../words'
import { PickChip } from './PickChip'

type Touch = Extract<Form, { is: 'firstTouch' }>

/** What the first activity of a person that carries a property says there. */
export function TouchLine({ line, change }: { line: Touch; change: (line: Touch) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const fields = propertiesOf(useKnownSchema(), []).filter(({ type }) => type !== 'LINES')
  const known = fields.find((field) => field.name === line.name)
  const test = speakTest(line.test, useVoice())
  return (
    <>
      {weave('touchSentence', {
        name: (
          <PickChip
            text={line.name} hint={say('chooseProperty')} options={fields.map(({ name }) => name)}
            pick={(name) => change({ ...line, name, test: { is: 'isSet' } })}
          />
        ),
        test: (
          <Chip
            label={`${line.name} ${test}`}
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
            {test}
          </Chip>
        ),
      })}
      <span className="quiet">{say(line.unknown ? 'unknownIn' : 'unknownOut')}</span>
    </>
  )
}
