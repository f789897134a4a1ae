import { expect, test } from "vitest";
import { edgeRequests } from "./edge-requests.ts";
import type { Shape } from "./shape.ts";

const count: Shape = { kind: "number", min: 1n, max: 9n, isText: false };
const wide: Shape = { kind: "number", min: 0n, max: 99n, isText: true };

test("each number is once at either end of its rule, optional and nested ones too, all else as it has to be", () => {
  const shape: Shape = {
    kind: "object",
    fields: [
      { name: "version", shape: count, isRequired: true },
      {
        name: "lines",
        isRequired: false,
        shape: {
          kind: "list",
          min: 0,
          max: 5,
          items: { kind: "object", fields: [{ name: "price", shape: wide, isRequired: false }] },
        },
      },
    ],
  };
  expect(edgeRequests(shape, () => undefined)).toEqual([
    { version: 1 },
    { version: 9 },
    { version: 1, lines: [{ price: "0" }] },
    { version: 1, lines: [{ price: "99" }] },
  ]);
});
