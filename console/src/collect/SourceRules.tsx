import { Switch } from 'antd'
import { useId } from 'react'
import type { Source } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { useTurn } from './sources'
import { words } from './words'

const RULES = ['strict', 'setsAside', 'dropsIp', 'byProject'] as const

type Rule = (typeof RULES)[number]

/** What a source does with what arrives, to be turned on and off. */
export function SourceRules({ source }: { source: Source }) {
  return (
    <ul className={css.rules}>
      {RULES.map((rule) => (
        <RuleLine key={rule} source={source} rule={rule} />
      ))}
    </ul>
  )
}

function RuleLine({ source, rule }: { source: Source; rule: Rule }) {
  const say = useWords(words)
  const { turn, busy } = useTurn(source, rule)
  const id = useId()
  return (
    <li>
      <Switch size="small" checked={source.rules[rule]} loading={busy} onChange={turn} aria-labelledby={id} />
      <div>
        <span id={id}>{say(rule)}</span>
        <p className="quiet">{say(`${rule}Said`)}</p>
      </div>
    </li>
  )
}
