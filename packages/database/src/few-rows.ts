/** A statement of drizzle's. */
interface Statement<T> extends PromiseLike<T> {
  prepare(name: string): { execute(): Promise<T> };
}

/** Each number of rows is a statement of its own, which every connection that had it keeps. */
const fewRows = 4;

/** Runs a statement whose text depends on how many rows it has: prepared while they are few, as they nearly always are. */
export function preparedForFew<T>(statement: Statement<T>, name: string, rows: number): PromiseLike<T> {
  return rows <= fewRows ? statement.prepare(name).execute() : statement;
}
