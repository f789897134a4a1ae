import { expect, test, vi } from "vitest";
import { createKeptAnswers, type Found } from "./kept-answers.ts";
import type { Made } from "./public-read.ts";

vi.mock("server-only", () => ({}));

const lifetimeMs = 100;
const made = (text: string, about: Partial<Made> = {}): Made => ({
  json: Buffer.from(JSON.stringify(text)),
  tags: [],
  isWhole: true,
  ...about,
});

function open({ bytesMax = 1_000_000, entriesMax = 100 } = {}) {
  let nowMs = 1;
  const found: Found[] = [];
  const kept = createKeptAnswers({ entriesMax, bytesMax, now: () => nowMs, onFound: (how) => found.push(how) });
  const ask = async (key: string, make: () => Promise<Made>) =>
    JSON.parse(String((await kept.answer(key, lifetimeMs, make)).json));
  const later = (ms: number) => {
    nowMs += ms;
  };
  return { kept, ask, later, found };
}

test("an answer is made once for all who ask at the same time, and known until its lifetime is over", async () => {
  const { ask, later, found } = open();
  const pause = Promise.withResolvers<Made>();
  const make = vi.fn(() => pause.promise);
  const asked = [ask("a", make), ask("a", make)];
  pause.resolve(made("first"));
  expect(await Promise.all(asked)).toEqual(["first", "first"]);
  later(lifetimeMs);
  expect(await ask("a", make)).toBe("first");
  expect(make).toHaveBeenCalledTimes(1);
  later(1);
  expect(await ask("a", async () => made("second"))).toBe("second");
  expect(found).toEqual(["miss", "shared", "hit", "miss"]);
});

test("what has an expired tag is made anew, the rest stays", async () => {
  const { kept, ask } = open();
  await ask("lamp", async () => made("old lamp", { tags: ["product:lamp"] }));
  await ask("tea", async () => made("old tea", { tags: ["product:tea"] }));
  kept.expire(["catalogue", "product:lamp"]);
  expect(await ask("lamp", async () => made("new lamp"))).toBe("new lamp");
  expect(await ask("tea", async () => made("new tea"))).toBe("old tea");
});

test("what was asked for before a change and comes after it answers those who asked before, and nobody else", async () => {
  const { kept, ask } = open();
  const pause = Promise.withResolvers<Made>();
  const before = ask("lamp", () => pause.promise);
  kept.expire(["product:lamp"]);
  const after = ask("lamp", async () => made("new", { tags: ["product:lamp"] }));
  pause.resolve(made("old", { tags: ["product:lamp"] }));
  expect(await before).toBe("old");
  expect(await after).toBe("new");
  expect(await ask("lamp", async () => made("newer"))).toBe("new");
});

test("a failure is told to all who asked and is not kept", async () => {
  const { ask } = open();
  const fail = async () => {
    throw new Error("away");
  };
  const asked = [ask("a", fail), ask("a", fail)];
  for (const each of asked) await expect(each).rejects.toThrow("away");
  expect(await ask("a", async () => made("back"))).toBe("back");
});

test("a failure leaves nothing of what was known before its lifetime was over", async () => {
  const { ask, later } = open();
  await ask("a", async () => made("old"));
  later(lifetimeMs + 1);
  await expect(ask("a", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await ask("a", async () => made("back"))).toBe("back");
});

test("an answer with something left out is given and not kept", async () => {
  const { ask } = open();
  expect(await ask("a", async () => made("without ratings", { isWhole: false }))).toBe("without ratings");
  expect(await ask("a", async () => made("whole"))).toBe("whole");
  expect(await ask("a", async () => made("another"))).toBe("whole");
});

test("it never holds more than it may, however much is asked for", async () => {
  const [bytesMax, text] = [100_000, "x".repeat(4_000)];
  const { ask } = open({ bytesMax });
  for (let n = 0; n < 200; n++) await ask(`key ${n}`, async () => made(text));
  let known = 0;
  for (let n = 199; n >= 0; n--) {
    await ask(`key ${n}`, async () => {
      throw new Error("not known");
    }).then(
      () => known++,
      () => {},
    );
  }
  expect(known).toBeGreaterThan(10);
  expect(known * text.length).toBeLessThan(bytesMax);
});

test("one large answer does not push out the others", async () => {
  const { ask } = open({ bytesMax: 100_000 });
  await ask("small", async () => made("small"));
  await ask("large", async () => made("x".repeat(50_000)));
  expect(await ask("small", async () => made("again"))).toBe("small");
  expect(await ask("large", async () => made("not kept"))).toBe("not kept");
});
