import { expect, test } from "vitest";
import { findProof, runProof } from "./run-proof.ts";

test("an unknown proof is answered with the list of those that exist", () => {
  expect(() => findProof("oversel")).toThrow(/no proof "oversel"[\s\S]*oversell/);
});

test("an option that a proof does not have is refused before anything is tried", async () => {
  await expect(runProof("oversell", { shopers: "3" })).rejects.toThrow(/no option --shopers[\s\S]*--shoppers/);
});
