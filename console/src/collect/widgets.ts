export { HealthCard } from './HealthCard'
