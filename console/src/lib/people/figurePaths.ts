/** Where the people of a figure are listed, whatever was asked, and where they are kept. */
export function figurePaths(answer: string, figure: number) {
  const at = `/api/audience/answers/${answer}/figures/${figure}`
  return { path: `${at}/people`, keepAt: `${at}/segment` }
}
