import { expect, it } from 'vitest'
import { csv } from './csv'

it('quotes what needs quoting and keeps formulas texts', () => {
  expect(csv([['名称', 'n'], ['a "b", c', 1], ['=1+1', null], ['-3', -3], ['+86', '@x']])).toBe(
    "\ufeff名称,n\r\n\"a \"\"b\"\", c\",1\r\n'=1+1,\r\n'-3,-3\r\n'+86,'@x\r\n",
  )
})
