import { expect, test } from "vitest";
import { phrasesFrom } from "./phrases.ts";

test("what many titles say comes first, in three words at most, and no phrase ends in a small word", () => {
  const titles = ["Trail running shoe", "Lamp for the trail", "Light Trail Running Shoe for rain", "Training mat"];
  expect(phrasesFrom(titles, "tra")).toEqual([
    "trail",
    "trail running",
    "trail running shoe",
    "training",
    "training mat",
  ]);
  expect(phrasesFrom(["Brass lamp with a shade"], "br")).toEqual(["brass", "brass lamp"]);
  expect(phrasesFrom(titles, "x")).toEqual([]);
});
