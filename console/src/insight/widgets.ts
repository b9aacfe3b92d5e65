export { ActiveCard } from './ActiveCard'
