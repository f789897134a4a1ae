import { expect, test } from "vitest";
import { currentSection } from "./sections.ts";

test("a page below a section belongs to it, but not every page below the desk to the board", () => {
  expect(currentSection("/desk")?.id).toBe("board");
  expect(currentSection("/desk/fleet/vans")?.id).toBe("fleet");
  expect(currentSection("/desk/runs/118")?.id).toBe("history");
  expect(currentSection("/desk/nowhere")).toBeUndefined();
  expect(currentSection("/desk/fleets")).toBeUndefined();
});
