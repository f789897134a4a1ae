/** What was found, each once. */
export interface Findings {
  add(surprise: string): void;
  readonly all: readonly string[];
}

export function createFindings(): Findings {
  const found = new Set<string>();
  return {
    add: (surprise) => void found.add(surprise),
    get all() {
      return [...found];
    },
  };
}
