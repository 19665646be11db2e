/** Problem: the one error a user can mend. In: what happened, why, what to do. Out: one plain sentence each; the CLI prints it and exits 2. */
export class Problem extends Error {
  readonly code: string
  readonly what: string
  readonly why: string
  readonly fix: string
  constructor(code: string, what: string, why: string, fix: string) {
    super(`${what}: ${why}. ${fix}`)
    this.name = 'Problem'
    this.code = code
    this.what = what
    this.why = why
    this.fix = fix
  }
}

/** One line a person can act on: "report.pdf: it has no text. Run OCR, or give the HTML." */
export const describeProblem = (problem: Problem): string => problem.message
