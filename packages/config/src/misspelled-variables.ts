const farthestTypo = 3;

/** Pairs of a SOUK_ variable nobody knows and the known one it resembles. */
export function misspelledVariables(given: readonly string[], known: readonly string[]): [string, string][] {
  return given
    .filter((name) => name.startsWith("SOUK_") && !known.includes(name))
    .flatMap((name) => {
      const meant = known.find((candidate) => editDistance(name, candidate) <= farthestTypo);
      return meant === undefined ? [] : [[name, meant] satisfies [string, string]];
    });
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
