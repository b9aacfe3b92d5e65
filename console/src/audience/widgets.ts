export { EverybodyFigure } from './EverybodyFigure'
export { SegmentsCard } from './SegmentsCard'
export { useSegments } from './segments'
