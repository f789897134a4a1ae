import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { CHECKOUT } from "../src/folders.ts";

const Requirement = z
  .strictObject({
    id: z.string().regex(/^\d+\.\d+\.\d+$/),
    level: z.union([z.literal(1), z.literal(2)]),
    status: z.enum(["met", "not applicable", "gap"]),
    place: z.string().optional(),
    /** Part of the name of a test in that file. */
    test: z.string().optional(),
    note: z.string().optional(),
  })
  .refine(({ status, place }) => status !== "met" || place !== undefined, "what is met says where")
  .refine(({ status, note }) => status === "met" || note !== undefined, "what is not met says why")
  .refine(
    ({ test: name, note }) => name !== undefined || note !== undefined,
    "a place without a test says what is there",
  );
const Ledger = z.object({ requirements: z.array(Requirement) });

const { requirements } = Ledger.parse(JSON.parse(readFileSync(join(CHECKOUT, "docs/security/asvs.json"), "utf8")));
const chapterOf = ({ id }: { id: string }) => Number(id.split(".")[0]);

/** Of ASVS 5.0.0, levels 1 and 2, by chapter. */
const sizes = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

test("every requirement of levels 1 and 2 is answered once", () => {
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  expect(sizes.map((_, at) => requirements.filter((each) => chapterOf(each) === at + 1).length)).toEqual(sizes);
  expect(requirements.filter(({ level }) => level === 1)).toHaveLength(70);
});

test("every place that is named is there, and every test that is named is in it", () => {
  const dead = requirements.flatMap(({ id, place, test: name }) => {
    if (place === undefined) return [];
    const path = join(CHECKOUT, place);
    if (!existsSync(path)) return [`${id}: there is no ${place}`];
    return name === undefined || readFileSync(path, "utf8").includes(name)
      ? []
      : [`${id}: no test "${name}" in ${place}`];
  });
  expect(dead).toEqual([]);
});

test("how many are met, and what is missing, is said", () => {
  const count = (status: string) => requirements.filter((each) => each.status === status).length;
  const tested = requirements.filter(
    ({ status, place }) => status === "met" && /\.(test|spec)\.tsx?$|\/proofs\//.test(place ?? ""),
  );
  const gaps = requirements.filter(({ status }) => status === "gap");
  console.log(
    [
      `ASVS 5.0 level 2: ${count("met")} met (${tested.length} by a test or proof), ${count("not applicable")} do not apply, ${gaps.length} gaps`,
      ...gaps.map(({ id, note }) => `  ${id} ${note}`),
    ].join("\n"),
  );
  expect(count("met") + count("not applicable") + gaps.length).toBe(requirements.length);
});
