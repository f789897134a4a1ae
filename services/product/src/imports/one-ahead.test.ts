import { expect, test } from "vitest";
import { oneAhead } from "./one-ahead.ts";

test("each item comes in its turn, one is made ahead of the one worked at and no more", async () => {
  let made = 0;
  async function* numbers(): AsyncGenerator<number, undefined> {
    for (; made < 5; ) yield ++made;
    return undefined;
  }
  const seen: number[] = [];
  for await (const number of oneAhead(numbers())) {
    await new Promise(setImmediate);
    expect(made).toBe(Math.min(number + 1, 5));
    seen.push(number);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

test("what fails ahead is told after the items before it, and to nobody when they are not wanted any more", async () => {
  let isClosed = false;
  async function* failing(): AsyncGenerator<number, undefined> {
    try {
      yield 1;
      throw new Error("broken");
    } finally {
      isClosed = true;
    }
  }
  const seen: number[] = [];
  const all = async () => {
    for await (const number of oneAhead(failing())) seen.push(number);
  };
  await expect(all()).rejects.toThrow("broken");
  expect(seen).toEqual([1]);
  isClosed = false;
  for await (const _ of oneAhead(failing())) break;
  expect(isClosed).toBe(true);
});
