/** The parts of fast-formula-parser that the host uses; the package has no types of its own. */
declare module 'fast-formula-parser' {
  export interface LibraryArgument {
    value: unknown
    isArray: boolean
    isRangeRef?: boolean
    isCellRef?: boolean
    omitted?: boolean
  }

  export default class FormulaParser {
    static readonly FormulaError: new (
      code: string,
    ) => { readonly error: string }
    readonly functions: Record<string, (...values: LibraryArgument[]) => unknown>
    readonly funsNullAs0: string[]
    readonly funsNeedContext: string[]
  }
}
