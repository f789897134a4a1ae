import { expect, test } from "vitest";
import { freeCouriers, groupsOf } from "./board-groups.ts";
import type { Courier, Run } from "./use-board.ts";

const run = (id: string, state: Run["state"], lateStops = 0) => ({ id, state, lateStops }) as Run;
const courier = (id: string, changed: Partial<Courier>) =>
  ({ id, shiftStartedAt: "2026-01-01T08:00:00Z", runId: null, isSuspended: false, ...changed }) as Courier;

test("a late run stands with the late ones, whoever has it; what nobody has taken waits", () => {
  const { late, running, waiting } = groupsOf([
    run("a", "started", 2),
    run("b", "offered", 1),
    run("c", "assigned"),
    run("d", "offered"),
    run("e", "planned"),
  ]);
  expect([late, running, waiting].map((group) => group.map(({ id }) => id).join(""))).toEqual(["ab", "c", "de"]);
});

test("free is who is on shift, has no run and may take one", () => {
  const all = [
    courier("free", {}),
    courier("off", { shiftStartedAt: null }),
    courier("busy", { runId: "r" }),
    courier("suspended", { isSuspended: true }),
  ];
  expect(freeCouriers(all).map(({ id }) => id)).toEqual(["free"]);
});
