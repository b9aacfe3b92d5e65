import { useChoices } from '~/lib/choices'
import { dayIn } from '~/lib/period/zone'
import { href } from '~/lib/route'
import type { Import, Mapping } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../collect.module.css'
import { words } from '../words'

const EVERY_EVENT = { is: 'every', parts: [] }

/** Answers that are ready now: who returns, what sells, how many, each asked by its address. */
export function NextSteps({ found }: { found: Import }) {
  const say = useWords(words)
  const name = mainEvent(found.mapping)
  const { zone } = useChoices()
  const { firstAt, lastAt } = found
  const period =
    firstAt == null || lastAt == null
      ? undefined
      : `${dayIn(new Date(firstAt), zone)}..${dayIn(new Date(lastAt), zone)}`
  const steps = [{ events: name === null ? [] : [name], where: EVERY_EVENT }]
  const product = productOf(found.mapping)
  const asks = [
    {
      title: say('askRetention'), text: say('askRetentionText'),
      link: href('/explore', { ask: 'retention', period, q: JSON.stringify({ steps, interval: 'MONTH' }) }),
    },
    ...(product === null
      ? []
      : [
          {
            title: say('askProducts'), text: say('askProductsText'),
            link: href('/explore', { ask: 'trend', period, q: JSON.stringify({ steps, breakdown: product }) }),
          },
        ]),
    {
      title: say('askTrend'), text: say('askTrendText'),
      link: href('/explore', { ask: 'trend', period, q: JSON.stringify({ steps }) }),
    },
  ]
  return (
    <nav className={css.next} aria-label={say('readyAnswers')}>
      <h2>{say('readyAnswers')}</h2>
      <ul>
        {asks.map((each) => (
          <li key={each.title}>
            <a href={each.link}>
              <strong>{each.title}</strong>
              <span>{each.text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What most lines are called; null where the lines say it themselves. */
function mainEvent({ event }: Mapping): string | null {
  switch (event.is) {
    case 'constant':
      return event.name
    case 'column':
      return null
    case 'when':
      return event.otherwise ?? event.rules[0]?.name ?? null
  }
}

/** The product of an order line, or of the event itself. */
function productOf({ group, properties }: Mapping): object | null {
  const fields = group?.lines?.fields ?? []
  const field = fields.find((each) => each.name === 'name') ?? fields.find((each) => each.name === 'product_id')
  if (group?.lines != null && field !== undefined) {
    return { is: 'byLine', list: group.lines.name, field: field.name, top: 10 }
  }
  const own = properties.find((each) => /product|item|goods|商品/i.test(each.name))
  return own === undefined ? null : { is: 'byProperty', name: own.name, top: 10 }
}
