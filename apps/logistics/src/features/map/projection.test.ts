import { expect, test } from "vitest";
import { middleOf, projectionAround, scaleLength, sightOf, zoomed } from "./projection.ts";

const lisbon = { latitude: 38.7223, longitude: -9.1393 };

test("east is to the right and south is down, in metres", () => {
  const project = projectionAround(lisbon);
  const { x, y } = project({ latitude: lisbon.latitude - 0.01, longitude: lisbon.longitude + 0.01 });
  expect(Math.round(x)).toBe(868);
  expect(Math.round(y)).toBe(1112);
  expect(middleOf([lisbon])).toEqual(lisbon);
});

test("every point is in sight, and one alone is not blown up", () => {
  const sight = sightOf(
    [
      { x: -500, y: 0 },
      { x: 1500, y: 200 },
    ],
    600,
    400,
  );
  expect(sight.x).toBe(500);
  expect(2000 / sight.metresPerPixel).toBeLessThanOrEqual(600);
  expect(sightOf([{ x: 3, y: 4 }], 600, 400)).toEqual({ x: 3, y: 4, metresPerPixel: 2 });
});

test("what is under the pointer stays there when one comes closer", () => {
  const sight = { x: 0, y: 0, metresPerPixel: 10 };
  const offset = { x: 50, y: -20 };
  const closer = zoomed(sight, 2, offset);
  expect(closer.x + offset.x * closer.metresPerPixel).toBe(500);
  expect(closer.y + offset.y * closer.metresPerPixel).toBe(-200);
});

test.each([
  [1, 100, 100],
  [7, 100, 500],
  [30, 100, 2000],
])("at %s m a pixel a bar of at most %s px means %s m", (metresPerPixel, pixels, metres) => {
  expect(scaleLength(metresPerPixel, pixels)).toBe(metres);
});
