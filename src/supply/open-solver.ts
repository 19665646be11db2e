/** openSolver [edge]: HiGHS as WebAssembly, loaded when it is first asked for. In: a linear programme. Out: its solution, or null where it has none. */
import type { Highs, Model } from 'highs'
import type { LinearProgram, LinearSolution, Solve } from './linear-program.ts'

let opened: Promise<Highs> | undefined

const load = async (): Promise<Highs> => {
  // its types are those of its CommonJS half, where the loader lies one level deeper
  const { default: loadHighs } = (await import('highs')) as unknown as { readonly default: () => Promise<Highs> }
  return loadHighs()
}

/** The model as arrays: HiGHS reads it to the last digit, which its text format does not promise. */
const modelOf = ({ columns, rows }: LinearProgram) => {
  const starts = [0]
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ entries }) => entries.map(([column]) => column)),
      values: rows.flatMap(({ entries }) => entries.map(([, factor]) => factor)),
    },
  }
}

const solutionOf = (highs: Highs, model: Model): LinearSolution | null => {
  model.options.set({ output_flag: false })
  model.run()
  const status = model.getModelStatus()
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus
  if (status === infeasible) return null
  if (status === unboundedOrInfeasible) {
    // presolve does not part the two, the simplex method does
    model.options.set({ presolve: 'off' })
    model.run()
    if (model.getModelStatus() === infeasible) return null
  }
  if (model.getModelStatus() !== optimal) throw new Error(`HiGHS ends with model status ${model.getModelStatus()}`)
  const { colValue, colDual, rowDual } = model.getSolution()
  return {
    objective: model.getObjectiveValue(),
    columns: [...colValue],
    columnDuals: [...colDual],
    rowDuals: [...rowDual],
  }
}

/** One instance a process; after a failure inside WebAssembly, whose state is then lost, the next call opens a new one. */
export const openSolver = async (): Promise<Solve> => {
  opened ??= load()
  const highs = await opened
  return (program) => {
    try {
      return highs.withModel(modelOf(program), (model) => solutionOf(highs, model))
    } catch (error) {
      opened = undefined
      throw error
    }
  }
}
