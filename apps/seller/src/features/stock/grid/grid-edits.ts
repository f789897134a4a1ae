/** What was written and not saved, and how to take it back step by step. */
export interface Edits {
  /** Cell → text; a cell that says what is saved is not in it. */
  readonly cells: ReadonlyMap<string, string>;
  readonly past: readonly ReadonlyMap<string, string | undefined>[];
}

export const noEdits: Edits = { cells: new Map(), past: [] };

export interface CellChange {
  readonly key: string;
  readonly text: string;
  /** What is saved there. */
  readonly saved: string;
}

const mostSteps = 200;

/** Writes into cells, as one step. */
export function written({ cells, past }: Edits, changes: readonly CellChange[]): Edits {
  const after = new Map(cells);
  const before = new Map<string, string | undefined>();
  for (const { key, text, saved } of changes) {
    if ((after.get(key) ?? saved) === text) continue;
    if (!before.has(key)) before.set(key, after.get(key));
    if (text === saved) after.delete(key);
    else after.set(key, text);
  }
  if (before.size === 0) return { cells, past };
  return { cells: after, past: [...past, before].slice(-mostSteps) };
}

/** Takes the last step back. */
export function undone({ cells, past }: Edits): Edits {
  const last = past.at(-1);
  if (!last) return { cells, past };
  const after = new Map(cells);
  for (const [key, text] of last) {
    if (text === undefined) after.delete(key);
    else after.set(key, text);
  }
  return { cells: after, past: past.slice(0, -1) };
}

/** What was saved is no edit any more, and what came before cannot be taken back by writing. */
export function saved({ cells }: Edits, keys: Iterable<string>): Edits {
  const after = new Map(cells);
  for (const key of keys) after.delete(key);
  return { cells: after, past: [] };
}
