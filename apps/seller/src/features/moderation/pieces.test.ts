import { expect, test } from "vitest";
import { piecesOf } from "./pieces.ts";

test("what was put in and what was found are pieces of their own, also where they overlap", () => {
  const pieces = piecesOf("Call +351 912 today, red kettle", {
    other: "Call today, blue kettle",
    excerpts: ["+351 912 today"],
  });
  expect(pieces.map(({ text }) => text).join("")).toBe("Call +351 912 today, red kettle");
  expect(
    pieces
      .filter(({ isFound }) => isFound)
      .map(({ text }) => text)
      .join(""),
  ).toBe("+351 912 today");
  expect(pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text.trim())).toEqual(["+351 912", "red"]);
});

test("a text without another side, or the same on both, has nothing changed", () => {
  expect(piecesOf("A kettle", { other: null, excerpts: [] })).toEqual([
    { text: "A kettle", isChanged: false, isFound: false },
  ]);
  expect(piecesOf("A kettle", { other: "A kettle", excerpts: ["gone"] })).toHaveLength(1);
  expect(piecesOf("", { other: "A kettle", excerpts: [] })).toEqual([]);
});
