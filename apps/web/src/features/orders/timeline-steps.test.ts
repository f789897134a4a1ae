import { expect, test } from "vitest";
import type { TimelineKind } from "@/server/routers/order/timeline-entry-view";
import { timelineSteps } from "./timeline-steps.ts";

const at = "2026-11-21T10:00:00.000Z";
const entries = (...kinds: TimelineKind[]) => kinds.map((kind) => ({ id: kind, kind, at }));
const read = (steps: ReturnType<typeof timelineSteps>) => steps.map((step) => `${step.kind} ${step.state}`);

test("a placed order waits to be packed", () => {
  expect(read(timelineSteps("placed", entries("placed", "payment_authorized")))).toEqual([
    "placed done",
    "payment_authorized done",
    "packed current",
    "handed_over future",
    "delivered future",
  ]);
});

test("money taken in between does not hide what comes next", () => {
  const steps = timelineSteps("handed_over", entries("placed", "packed", "handed_over", "payment_captured"));
  expect(read(steps).at(-1)).toBe("delivered current");
});

test("a delivered parcel has nothing ahead", () => {
  const steps = timelineSteps("delivered", entries("placed", "packed", "handed_over", "delivered"));
  expect(steps.every((step) => step.state === "done")).toBe(true);
});

test("a cancelled order ends with it and has nothing ahead", () => {
  const steps = timelineSteps("cancelled", entries("placed", "cancelled", "payment_voided"));
  expect(read(steps)).toEqual(["placed done", "cancelled failed", "payment_voided done"]);
});
