import { expect, test } from "vitest";
import { readCommandLine } from "./command-line.ts";

test("an unknown command is answered with the list of those that exist", () => {
  expect(() => readCommandLine(["strat"])).toThrow(/no command "strat"[\s\S]*npm run status/);
});

test("an unknown option is answered with those that the command has", () => {
  expect(() => readCommandLine(["status", "--jason"])).toThrow(/Unknown option '--jason'[\s\S]*status: it has --json/);
  expect(() => readCommandLine(["stop", "now"])).toThrow(/stop: it has no options/);
});

test("a tool gets its own arguments untouched", () => {
  expect(readCommandLine(["seed", "--products", "10"])).toEqual({
    name: "tool",
    tool: "seed",
    args: ["--products", "10"],
  });
});
