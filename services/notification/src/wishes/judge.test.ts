import { money } from "@souk/money/money";
import { expect, test } from "vitest";
import { judge } from "./judge.ts";

const euros = (minorUnits: bigint) => money("EUR", minorUnits);
const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 0, 1, 0, minute)), restockAfterMs: 30 * 60_000 });
const nothing = { price: null, soldOutSince: null };

test("the same state again is no news, however often it is heard of", () => {
  const first = judge(nothing, euros(1_000n), at(0));
  expect(first.news).toEqual(["cheaper"]);
  expect(judge(first.known, euros(1_000n), at(1)).news).toEqual([]);
  const dearer = judge(first.known, euros(1_100n), at(2));
  expect(dearer.news).toEqual([]);
  expect(judge(dearer.known, euros(1_000n), at(3)).news).toEqual(["cheaper"]);
});

test("back is what was gone for a while, not what a checkout let go of", () => {
  const inStock = judge(nothing, euros(1_000n), at(0)).known;
  const gone = judge(inStock, null, at(1));
  expect(gone).toEqual({ known: { price: euros(1_000n), soldOutSince: at(1).now }, news: [] });
  const stillGone = judge(gone.known, null, at(20)).known;
  expect(judge(stillGone, euros(1_000n), at(30)).news).toEqual([]);
  const back = judge(stillGone, euros(900n), at(31));
  expect(back.news).toEqual(["cheaper", "back"]);
  expect(judge(back.known, euros(900n), at(99)).news).toEqual([]);
});
