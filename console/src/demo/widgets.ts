export { DemoBand } from './DemoBand'
export { useDemo } from './useDemo'
