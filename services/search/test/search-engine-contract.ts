import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { type EngineHarness, engineActions } from "./engine-contract/engine-actions.ts";
import { describeFilters } from "./engine-contract/filters.ts";
import { describePages } from "./engine-contract/pages.ts";
import { describeRebuild } from "./engine-contract/rebuild.ts";
import { describeVersions } from "./engine-contract/versions.ts";
import { describeWords } from "./engine-contract/words.ts";

/** Registers with vitest what every adapter of the search engine must do. */
export function describeSearchEngine(name: string, open: () => Promise<EngineHarness>): void {
  describe(`${name} as a search engine`, () => {
    let harness: EngineHarness;
    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());
    beforeEach(() => harness.clear());

    const actions = engineActions(() => harness);
    describeWords(actions);
    describeVersions(actions);
    describeFilters(actions);
    describePages(actions);
    describeRebuild(actions);
  });
}
