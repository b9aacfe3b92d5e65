import { Cohorts } from '../builder/Cohorts'
import { FunnelSteps } from '../builder/FunnelSteps'
import { Series } from '../builder/Series'
import type { Exploring } from '../useExplore'
import { Formulas } from './Formulas'
import { FunnelRules } from './FunnelRules'
import { Cohorted } from './Cohorted'
import { Distributed, There } from './OneStep'
import { Scored } from './Scored'
import { Between, Touches } from './TwoSteps'
import { Visited, Ways } from './Ways'

/** What a question asks about: the part of the form that each kind has for itself. */
export function Asking({ exploring }: { exploring: Exploring }) {
  switch (exploring.ask) {
    case 'trend':
      return (
        <>
          <Series exploring={exploring} />
          <Formulas exploring={exploring} />
        </>
      )
    case 'funnel':
      return (
        <>
          <FunnelSteps exploring={exploring} />
          <FunnelRules exploring={exploring} />
        </>
      )
    case 'retention':
      return <Cohorts exploring={exploring} />
    case 'distribution':
      return <Distributed exploring={exploring} />
    case 'gaps':
      return <Between exploring={exploring} />
    case 'stickiness':
    case 'lifecycle':
      return <There exploring={exploring} />
    case 'paths':
      return <Ways exploring={exploring} />
    case 'visits':
      return <Visited exploring={exploring} />
    case 'attribution':
      return <Touches exploring={exploring} />
    case 'revenue':
      return <Cohorted exploring={exploring} />
    case 'rfm':
      return <Scored exploring={exploring} />
  }
}
