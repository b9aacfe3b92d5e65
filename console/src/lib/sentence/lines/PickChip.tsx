import { Chip } from '../Chip'
import { Pick } from '../Pick'

interface Props {
  text: string
  hint: string
  options: readonly string[]
  pick: (name: string) => void
}

/** A chip that is one of several names. */
export function PickChip({ text, hint, options, pick }: Props) {
  return (
    <Chip
      label={`${hint}: ${text}`}
      edit={(close) => (
        <Pick
          hint={hint} chosen={[text]} options={options.map((name) => ({ key: name, name }))}
          pick={(name) => {
            pick(name)
            close()
          }}
        />
      )}
    >
      {text}
    </Chip>
  )
}
