import { expect, test } from "vitest";
import { keepTogether } from "./keep-together.ts";

test.each([
  ["Young ficus in terracotta, 40 cm", "Young ficus in terracotta, 40_cm"],
  ["Travel tumbler with straw, 0.5 l", "Travel tumbler with straw, 0.5_l"],
  ["Чайник, 1,1 л, синий", "Чайник, 1,1_л, синий"],
  ["Field rangefinder, 35 mm f/2", "Field rangefinder, 35_mm f/2"],
  ["Three coloured bulbs E14", "Three coloured bulbs E14"],
  ["Тёмный шоколад 72 %, 90 г", "Тёмный шоколад 72_%, 90_г"],
  ["Внешний аккумулятор, 10 000 мА·ч", "Внешний аккумулятор, 10_000_мА·ч"],
  ["Set of 6 glasses", "Set of 6 glasses"],
  ["Desk studio microphone, USB-C", "Desk studio microphone, USB-+C"],
  ["Serra tent, three-season", "Serra tent, three-season"],
])("%s keeps its numbers with their units", (title, expected) => {
  expect(keepTogether(title).replaceAll("\u00a0", "_").replaceAll("\u2060", "+")).toBe(expected);
});
