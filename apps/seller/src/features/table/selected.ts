type Ids = ReadonlySet<string>;

export function toggled(ids: Ids, id: string): Ids {
  const changed = new Set(ids);
  if (!changed.delete(id)) changed.add(id);
  return changed;
}

/** All rows from one to another become what the second becomes: chosen if it was not, and the other way round. */
export function withRange(ids: Ids, shown: readonly string[], from: string, to: string): Ids {
  const [start, end] = [shown.indexOf(from), shown.indexOf(to)].toSorted((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) return toggled(ids, to);
  const changed = new Set(ids);
  const isTaken = !ids.has(to);
  for (const id of shown.slice(start, end + 1)) {
    if (isTaken) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}
