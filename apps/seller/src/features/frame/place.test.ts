import { expect, test } from "vitest";
import { currentSection, type Place, sectionsOf } from "./place.ts";

const place: Place = {
  kind: "shop",
  shop: { id: "1", slug: "norte", name: "Norte", role: "owner", isSuspended: false },
};

test("a page below a section belongs to it", () => {
  expect(currentSection(place, "/norte/profile/history")?.id).toBe("profile");
});

test("the first page is not where every page below it is", () => {
  expect(currentSection(place, "/norte")?.id).toBe("overview");
  expect(currentSection(place, "/norte/nowhere")).toBeUndefined();
});

test("a section whose name begins like another is another", () => {
  expect(currentSection(place, "/norte/profiles")).toBeUndefined();
});

test("no two sections of a place share a key", () => {
  for (const each of [place, { kind: "operator" } as const]) {
    const keys = sectionsOf(each).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
