export { RunningCard } from './RunningCard'
