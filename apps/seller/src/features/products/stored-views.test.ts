import { expect, test } from "vitest";
import { serverView } from "./stored-views.ts";

test("what the browser kept is on the server as it was, once, under a name of its own", () => {
  const mugs = { name: "Mugs", search: "q=mug" };
  expect(serverView(mugs, [])).toEqual(mugs);
  expect(serverView(mugs, [mugs])).toBeNull();
  expect(serverView(mugs, [{ name: "Mugs", search: "q=cup" }])).toEqual({ name: "Mugs 2", search: "q=mug" });
  expect(
    serverView(mugs, [
      { name: "Mugs", search: "q=cup" },
      { name: "Mugs 2", search: "q=mug" },
    ]),
  ).toBeNull();
  expect(serverView({ name: "Кружки", search: "q=кружка" }, [])?.search).toMatch(/^[!-~]+$/);
});
