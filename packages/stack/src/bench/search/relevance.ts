import type { RatedQuery } from "./rated-queries.ts";

export interface Relevance {
  /** NDCG@10 with what nobody rated as worthless. */
  readonly strict: number;
  /** NDCG@10 of the rated products alone. */
  readonly condensed: number;
  /** The share of the best products among the first hundred. */
  readonly recall: number;
  readonly withoutResult: number;
}

const depth = 10;
const recallDepth = 100;
const best = 3;

/** `found`: product ids in the order they were found, for each query. The gain of a product is its grade. */
export function relevanceOf(queries: readonly RatedQuery[], found: ReadonlyMap<string, readonly string[]>): Relevance {
  const scored = queries.map((query) => scoreOf(query, found.get(query.id) ?? []));
  return {
    strict: mean(scored.map(({ strict }) => strict)),
    condensed: mean(scored.map(({ condensed }) => condensed)),
    recall: mean(scored.flatMap(({ recall }) => recall ?? [])),
    withoutResult: scored.filter(({ isEmpty }) => isEmpty).length,
  };
}

function scoreOf({ grades }: RatedQuery, ids: readonly string[]) {
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  const rated = ids.flatMap((id) => grades.get(id) ?? []);
  const bestIds = [...grades].filter(([, grade]) => grade >= best).map(([id]) => id);
  const first = new Set(ids.slice(0, recallDepth));
  return {
    strict: gain(ids.map((id) => grades.get(id) ?? 0)) / ideal,
    condensed: gain(rated) / ideal,
    recall: bestIds.length === 0 ? undefined : bestIds.filter((id) => first.has(id)).length / bestIds.length,
    isEmpty: ids.length === 0,
  };
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((total, grade, at) => total + grade / Math.log2(at + 2), 0);

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;
