export { HealthCard } from './HealthCard'
export { NoticeBand } from './notices/NoticeBand'
