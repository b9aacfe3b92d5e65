export { asking } from './asking'
export { ActiveCard } from './ActiveCard'
