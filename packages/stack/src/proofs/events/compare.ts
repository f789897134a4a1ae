import { flawOf } from "./messages.ts";

export interface Effect {
  readonly key: string;
  readonly version: number;
}

/** What is wrong with what took effect, by kind, each with an example or two. */
export interface Comparison {
  readonly expected: number;
  readonly poison: number;
  readonly garbage: number;
  readonly missing: string[];
  readonly twice: string[];
  readonly neverHappened: string[];
  readonly outOfOrder: string[];
}

/**
 * What took effect against what was committed, account by account: every version once, in order. Flawed ones are not expected
 * unless `isHealed`, and then those come when they are replayed.
 */
export function compare(
  accounts: readonly Effect[],
  effects: readonly Effect[],
  { isHealed }: { isHealed: boolean },
): Comparison {
  const flaws = accounts.flatMap(({ version }) => Array.from({ length: version }, (_, at) => flawOf(at + 1)));
  const poison = flaws.filter((flaw) => flaw === "poison").length;
  const garbage = flaws.filter((flaw) => flaw === "garbage").length;
  const expected = flaws.length - garbage - (isHealed ? 0 : poison);
  const found: Comparison = { expected, poison, garbage, missing: [], twice: [], neverHappened: [], outOfOrder: [] };
  const byKey = Map.groupBy(effects, ({ key }) => key);
  for (const { key, version: last } of accounts) {
    const versions = (byKey.get(key) ?? []).map(({ version }) => version);
    byKey.delete(key);
    const name = (version: number) => `${key} version ${version}`;
    const counts = new Map<number, number>();
    for (const version of versions) counts.set(version, (counts.get(version) ?? 0) + 1);
    for (let version = 1; version <= last; version++) {
      const flaw = flawOf(version);
      const isExpected = flaw === undefined || (flaw === "poison" && isHealed);
      const count = counts.get(version) ?? 0;
      if (isExpected && count === 0) found.missing.push(name(version));
      if (count > 1) found.twice.push(`${name(version)} × ${count}`);
      if (!isExpected && count > 0) found.neverHappened.push(`${name(version)} is flawed`);
    }
    found.neverHappened.push(...versions.filter((version) => version < 1 || version > last).map(name));
    found.outOfOrder.push(...stepsBack(versions).map(name));
  }
  for (const [key, some] of byKey) found.neverHappened.push(`${some.length} of ${key}`);
  return found;
}

/** Replayed ones come late, as they must. */
function stepsBack(versions: readonly number[]): number[] {
  const inOrder = versions.filter((version) => flawOf(version) === undefined);
  return inOrder.filter((version, at) => version < (inOrder[at - 1] ?? 0));
}
