import { expect, test } from "vitest";
import { createFacts, forgetFacts } from "./facts.ts";

const one = { n: 1 };
const two = { n: 2 };

test("a fact is forgotten after its lifetime", () => {
  let nowMs = 1;
  const facts = createFacts({ entriesMax: 10, lifetimeMs: 100, now: () => nowMs });
  facts.keeper()("a", one);
  nowMs = 101;
  expect(facts.get("a")).toBe(one);
  nowMs = 102;
  expect(facts.get("a")).toBeUndefined();
});

test("there are never more than there may be: the one that was not asked for the longest goes", () => {
  const facts = createFacts({ entriesMax: 2, lifetimeMs: 100 });
  const keep = facts.keeper();
  keep("a", one);
  keep("b", one);
  facts.get("a");
  keep("c", two);
  expect([facts.get("a"), facts.get("b"), facts.get("c")]).toEqual([one, undefined, two]);
});

test("what was asked for before something changed is not kept after it", () => {
  const [facts, others] = [createFacts(limits), createFacts(limits)];
  facts.keeper()("a", one);
  others.keeper()("a", one);
  const late = facts.keeper();
  forgetFacts();
  late("a", one);
  expect([facts.get("a"), others.get("a")]).toEqual([undefined, undefined]);
  facts.keeper()("a", two);
  expect(facts.get("a")).toBe(two);
});

const limits = { entriesMax: 10, lifetimeMs: 60_000 };
