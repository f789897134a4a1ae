import { expect, test } from "vitest";
import type { Shelf } from "@/server/pages/home";
import { pickHeroes } from "./pick-heroes.ts";

const picture = { id: "p", width: 1, height: 1, hue: 0, alt: "", placeholder: "" };

function shelf(slug: string, isCutOut = true): Shelf {
  return {
    category: { id: slug, parentId: "", slug, name: slug, formerSlugs: [], picture: { ...picture, isCutOut } },
    cards: [],
    from: null,
  };
}
const slugs = (shelves: readonly Shelf[]) => shelves.map(({ category }) => category.slug);

test("categories with words of their own come first, in their order", () => {
  const { lead, sides } = pickHeroes({
    heroes: [shelf("headphones"), shelf("outdoors")],
    shelves: [shelf("home"), shelf("kitchen"), shelf("outdoors")],
  });
  expect(lead?.slug).toBe("kitchen");
  expect(slugs(sides)).toEqual(["headphones", "outdoors"]);
});

test("other categories step in, none twice", () => {
  const { lead, sides } = pickHeroes({ heroes: [], shelves: [shelf("books"), shelf("music"), shelf("garden")] });
  expect(lead?.slug).toBe("garden");
  expect(slugs(sides)).toEqual(["books", "music"]);
});

test("a shop without cut-out pictures has the words alone", () => {
  expect(pickHeroes({ heroes: [], shelves: [shelf("books", false)] })).toEqual({ lead: null, sides: [] });
});
