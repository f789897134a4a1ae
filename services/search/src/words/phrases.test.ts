import { expect, test } from "vitest";
import { phrasesFrom } from "./phrases.ts";

test("what many titles begin with comes first, in three words at most", () => {
  const titles = ["Trail running shoe", "Trail running vest for rain", "Training mat", "Lamp for the tramway"];
  expect(phrasesFrom(titles, "tra")).toEqual([
    "trail",
    "trail running",
    "training",
    "training mat",
    "trail running shoe",
    "trail running vest",
  ]);
  expect(phrasesFrom(titles, "x")).toEqual([]);
});

test("a phrase ends before a number, a comma and a small word that leads on", () => {
  expect(phrasesFrom(["Brass lamp with a shade"], "br")).toEqual(["brass", "brass lamp"]);
  expect(phrasesFrom(["Table cutlery, 24 pieces", "Table 24 cm"], "tab")).toEqual(["table", "table cutlery"]);
});

test("what is inside of titles is proposed when there is little else", () => {
  expect(phrasesFrom(["Reel projector, LED lamp", "Lamp"], "lam")).toEqual(["lamp"]);
  expect(phrasesFrom(["Шарф из шерсти", "Шерстяное пальто"], "шерст")).toEqual([
    "шерстяное",
    "шерстяное пальто",
    "шерсти",
  ]);
});

test("after a word only what follows it in titles is a phrase", () => {
  const titles = ["Trail running shoe", "Running cap, red", "Rubber boot for trails"];
  expect(phrasesFrom(titles, "ru", "trail")).toEqual(["running", "running shoe", "rubber"]);
});
