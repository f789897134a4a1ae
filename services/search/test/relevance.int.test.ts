import { openDatabase } from "@souk/database/database";
import { createTestDatabase } from "@souk/testing/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPostgresEngine } from "../src/engine/postgres/postgres-engine.ts";
import type { SearchEngine } from "../src/engine/search-engine.ts";
import { documentChange, everything } from "./engine-contract/engine-actions.ts";
import { migrations } from "./migrations.ts";

let engine: SearchEngine;
let close: () => Promise<void>;

const shelf = ["home", "shelves"];
const lighting = ["home", "lighting"];
const shop = [
  documentChange("Desk lamp Lumen", { path: lighting, brand: "Arc", description: "Dimmable light for a desk." }),
  documentChange("Floor lamp Lumen", { path: lighting, brand: "Arc", description: "Stands in a corner." }),
  documentChange("Lamp shade", { path: lighting, description: "Linen, for a floor lamp." }),
  documentChange("Oak desk", { path: ["home", "desks"], description: "Has room for a lamp, a screen and a cup." }),
  documentChange("Standing desk", { path: ["home", "desks"], material: "Oak" }),
  documentChange("Oak shelf", { path: shelf, description: "For books." }),
  documentChange("Book light", { path: lighting, description: "Clips on any book; a lamp to travel with." }),
  documentChange("Travel mug", { path: ["kitchen"], brand: "Lumen", description: "Keeps coffee warm." }),
  documentChange("Coffee grinder", { path: ["kitchen"], titleRu: "Кофемолка", description: "With a quiet motor." }),
  documentChange("Coffee maker", {
    path: ["kitchen"],
    titleRu: "Кофеварка",
    description: `${"Makes coffee and coffee and nothing else. ".repeat(8)}Comes with a grinder.`,
  }),
  documentChange("Coffee table", { path: ["home", "tables"], titleRu: "Журнальный столик", material: "Oak" }),
  documentChange("Notebook", { path: ["office"], description: "Paper for whoever writes at a desk." }),
];

beforeAll(async () => {
  const databases = await createTestDatabase(migrations);
  const database = openDatabase({ url: databases.url, poolSize: 4, applicationName: "search-test" });
  engine = createPostgresEngine({ database, reader: database.db });
  await database.db.transaction((tx) => engine.index(tx, shop));
  close = async () => {
    await database.close();
    await databases.drop();
  };
});
afterAll(() => close());

test.each([
  ["desk lamp", ["Desk lamp Lumen", "Oak desk"], "all words in the title before all words anywhere"],
  ["floor lamp", ["Floor lamp Lumen", "Lamp shade"], "the thing itself before what goes with it"],
  ["oak desk", ["Oak desk", "Standing desk"], "a word of the title before one of an attribute"],
  ["coffee grinder", ["Coffee grinder", "Coffee maker"], "a word in the title before many in a description"],
  ["lumen", ["Desk lamp Lumen", "Floor lamp Lumen", "Travel mug"], "a title before a brand"],
  ["lighting", ["Book light", "Desk lamp Lumen", "Floor lamp Lumen", "Lamp shade"], "what it is, not what is said"],
  ["desk lmap", ["Desk lamp Lumen", "Oak desk"], "the same with a slip"],
  ["кофемолки", ["Coffee grinder"], "words as they are bent"],
  ["rjatvjkrf", ["Coffee grinder"], "typed on the other keyboard layout"],
])("%j finds %j first: %s", async (text, titles) => {
  const { cards } = await engine.search({ ...everything, text, sort: "relevance" });
  const found = cards.slice(0, titles.length).map(({ title }) => title?.byLanguage.en ?? "");
  const isOrdered = text !== "lumen" && text !== "lighting";
  expect(isOrdered ? found : found.sort()).toEqual(titles);
});
