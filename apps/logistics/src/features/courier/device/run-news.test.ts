import { expect, test } from "vitest";
import type { RunView, StopView } from "@/server/routers/courier/run-view";
import { newsOf } from "./run-news.ts";

const stop = (id: string, state: StopView["state"] = "pending") =>
  ({ id, state, kind: "drop", partyName: `Anna ${id}` }) as StopView;
const run = (stops: readonly StopView[], more: Partial<RunView> = {}) =>
  ({ id: "run", number: 118, state: "started", stops, ...more }) as RunView;

test("a stop that came and one that went are news, what the courier did is none", () => {
  const before = run([stop("1"), stop("2"), stop("3", "arrived")]);
  const now = run([stop("1", "removed"), stop("2"), stop("3", "done"), stop("4")]);
  expect(newsOf(before, now)).toEqual([
    { kind: "added", stopId: "4", stop: "drop", name: "Anna 4" },
    { kind: "removed", stopId: "1", stop: "drop", name: "Anna 1" },
  ]);
  expect(newsOf(now, now)).toEqual([]);
});

test("a stop that was taken off and is given back is news again", () => {
  expect(newsOf(run([stop("1", "removed"), stop("2")]), run([stop("1"), stop("2")]))).toMatchObject([
    { kind: "added" },
  ]);
});

test("a run that is another's or cancelled is news while something was left to do on it", () => {
  const before = run([stop("1")]);
  const gone = [{ kind: "runGone", number: 118 }];
  expect(newsOf(before, null)).toEqual(gone);
  expect(newsOf(before, run([stop("9")], { id: "another" }))).toEqual(gone);
  expect(newsOf(before, run([stop("1")], { state: "cancelled" }))).toEqual(gone);
  expect(newsOf(run([stop("1", "done")]), null)).toEqual([]);
});

test("a run that is new or was over is none", () => {
  expect(newsOf(null, run([stop("1")]))).toEqual([]);
  expect(newsOf(run([stop("1")], { state: "finished" }), null)).toEqual([]);
});
