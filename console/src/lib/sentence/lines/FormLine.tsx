import { MeasuredLine } from '../MeasuredLine'
import type { Form } from '../forms'
import { SegmentLine } from '../SegmentLine'
import { DatedLine } from './DatedLine'
import { FirstLine } from './FirstLine'
import { FollowedLine } from './FollowedLine'
import { NearLine } from './NearLine'
import { OwnPastLine } from './OwnPastLine'
import { SameValueLine } from './SameValueLine'
import { TopLine } from './TopLine'
import { TouchLine } from './TouchLine'

interface Props {
  line: Form
  change: (line: Form) => void
}

/** The editor of each form beyond a deed and a trait. */
export function FormLine({ line, change }: Props) {
  switch (line.is) {
    case 'measured':
      return <MeasuredLine line={line} change={change} />
    case 'inSegment':
      return <SegmentLine line={line} change={change} />
    case 'first':
      return <FirstLine line={line} change={change} />
    case 'followed':
    case 'notFollowed':
      return <FollowedLine line={line} change={change} />
    case 'sameValue':
      return <SameValueLine line={line} change={change} />
    case 'ownPast':
      return <OwnPastLine line={line} change={change} />
    case 'top':
      return <TopLine line={line} change={change} />
    case 'dated':
      return <DatedLine line={line} change={change} />
    case 'near':
      return <NearLine line={line} change={change} />
    case 'firstTouch':
      return <TouchLine line={line} change={change} />
  }
}
