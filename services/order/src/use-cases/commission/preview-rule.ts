import type { Db } from "@souk/database/database";
import type { CommissionBook } from "../../commission-book.ts";
import { recentLines, type SoldLine } from "../../db/sold-line-store.ts";
import { checkScope, checkTerms } from "../../domain/check-commission-rule.ts";
import { type CommissionTerms, commissionOf } from "../../domain/commission.ts";
import { type CommissionScope, scopeKey, termsFinder } from "../../domain/commission-rule.ts";

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly book: Pick<CommissionBook, "find" | "rules" | "standard">;
}

export interface Effect {
  readonly id: string;
  readonly currencyCode: string;
  readonly lines: number;
  readonly baseMinor: bigint;
  readonly beforeMinor: bigint;
  readonly afterMinor: bigint;
}

export interface Preview {
  readonly sellers: readonly Effect[];
  readonly categories: readonly Effect[];
  readonly lines: number;
  readonly isCut: boolean;
}

const periodMs = 30 * 24 * 60 * 60_000;
const mostLines = 20_000;
const mostEffects = 100;

/** What terms for a scope would have made of what was sold lately, against the rules as they are. */
export async function previewRule(
  { db, now, book }: Deps,
  { scope, terms }: { scope: CommissionScope; terms: CommissionTerms },
): Promise<Preview> {
  checkScope(scope);
  checkTerms(terms);
  const at = now();
  const since = new Date(at.getTime() - periodMs);
  const [lines, find, rules] = await Promise.all([recentLines(db, since, mostLines + 1), book.find(), book.rules()]);
  const proposed = { id: "", scope, terms, startsAt: since, endsAt: null, createdAt: at };
  const others = rules.filter((rule) => scopeKey(rule.scope) !== scopeKey(scope));
  const findThen = termsFinder([...others, proposed], book.standard);
  const looked = lines.slice(0, mostLines).map((line) => {
    const { baseMinor, currencyCode } = line;
    const before = commissionOf(find(line, at).terms, line);
    const after = commissionOf(findThen(line, at).terms, line);
    return { line, effect: { currencyCode, lines: 1, baseMinor, beforeMinor: before, afterMinor: after } };
  });
  const changed = looked.filter(({ effect }) => effect.beforeMinor !== effect.afterMinor);
  return {
    sellers: summed(changed, ({ sellerId }) => sellerId),
    categories: summed(changed, ({ categoryPath }) => categoryPath.at(-1) ?? ""),
    lines: looked.length,
    isCut: lines.length > mostLines,
  };
}

interface Looked {
  readonly line: SoldLine;
  readonly effect: Omit<Effect, "id">;
}

function summed(looked: readonly Looked[], idOf: (line: SoldLine) => string): Effect[] {
  const groups = Map.groupBy(looked, ({ line }) => `${idOf(line)} ${line.currencyCode}`);
  const sums = [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const add = (one: Effect, { effect }: Looked): Effect => ({
      ...one,
      lines: one.lines + 1,
      baseMinor: one.baseMinor + effect.baseMinor,
      beforeMinor: one.beforeMinor + effect.beforeMinor,
      afterMinor: one.afterMinor + effect.afterMinor,
    });
    return [others.reduce(add, { id: idOf(first.line), ...first.effect })];
  });
  return sums.toSorted((one, other) => Number(difference(other) - difference(one))).slice(0, mostEffects);
}

function difference({ beforeMinor, afterMinor }: Effect): bigint {
  return beforeMinor > afterMinor ? beforeMinor - afterMinor : afterMinor - beforeMinor;
}
