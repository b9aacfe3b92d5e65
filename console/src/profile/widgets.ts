export { Joined } from './Joined'
export { PortraitHead } from './PortraitHead'
export { Timeline } from './Timeline'
export { Traits } from './Traits'
