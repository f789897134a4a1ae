/** A pattern for `ilike` that finds texts which contain these words as they are written. */
export function containing(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
