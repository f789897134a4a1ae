import { expect, test } from "vitest";
import { problemOf, tidied } from "./grid-cells.ts";
import { parseBlock, placed, writeBlock } from "./grid-clipboard.ts";
import { noEdits, saved, undone, written } from "./grid-edits.ts";

const change = (key: string, text: string, was = "1") => ({ key, text, saved: was });

test("a cell that says what is saved is not changed, and a step is taken back whole", () => {
  const once = written(noEdits, [change("a", "2"), change("b", "3")]);
  const twice = written(once, [change("a", "1")]);
  expect([...twice.cells]).toEqual([["b", "3"]]);
  expect(undone(twice).cells).toEqual(once.cells);
  expect(undone(undone(twice)).cells.size).toBe(0);
  expect(written(once, [change("a", "2")])).toEqual(once);
});

test("what was saved is no change any more", () => {
  const edits = written(noEdits, [change("a", "2"), change("b", "3")]);
  expect(saved(edits, ["a"])).toEqual({ cells: new Map([["b", "3"]]), past: [] });
});

test("a block from a spreadsheet comes with its quotes undone, and goes back the same", () => {
  const block = [
    ["12,50", "two\nlines"],
    ["3", 'a "quote"'],
  ];
  expect(parseBlock(`${writeBlock(block)}\r\n`)).toEqual(block);
});

test("a block is placed from its corner and cut at the edge; one text fills the range", () => {
  const range = { top: 1, left: 1, bottom: 1, right: 1 };
  expect(placed([["a", "b"], ["c"]], range, { rows: 2, columns: 2 })).toEqual([{ row: 1, column: 1, text: "a" }]);
  const filled = placed([["x"]], { top: 0, left: 0, bottom: 1, right: 1 }, { rows: 5, columns: 5 });
  expect(filled.map(({ text }) => text)).toEqual(["x", "x", "x", "x"]);
});

test("amounts are read as people write them, and refused when they are none", () => {
  const row = { price: "10.00", currencyCode: "EUR" };
  expect(tidied("price", " 1 299,5 ", "EUR")).toBe("1299.50");
  expect(tidied("price", "12.345", "EUR")).toBe("12.345");
  expect(problemOf("price", "12.345", row)).toBe("price");
  expect(problemOf("price", "0.00", row)).toBe("price");
  expect(problemOf("price", "", row)).toBe("price");
  expect(problemOf("compareAt", "", row)).toBeUndefined();
  expect(problemOf("compareAt", "10.00", row)).toBe("compareAtLow");
  expect(problemOf("compareAt", "10.01", row)).toBeUndefined();
});

test("counts are whole, and a state is told by how its word begins, in both languages", () => {
  const row = { price: "1.00", currencyCode: "EUR" };
  expect(tidied("at:main", "1 200", "EUR")).toBe("1200");
  expect(problemOf("at:main", "1.5", row)).toBe("count");
  expect(problemOf("at:main", "", row)).toBe("count");
  expect(problemOf("threshold", "", row)).toBeUndefined();
  expect(["Active", "активно", "Paused", "пауза", "maybe"].map((text) => tidied("state", text, "EUR"))).toEqual([
    ...["active", "active", "paused", "paused", "maybe"],
  ]);
});
