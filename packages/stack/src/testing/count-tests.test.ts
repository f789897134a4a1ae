import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countPlaywright } from "./count-tests.ts";

test("a spec that passed at the second try has passed, and is named", () => {
  const file = join(mkdtempSync(join(tmpdir(), "souk-count-")), "report.json");
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  writeFileSync(
    file,
    JSON.stringify({
      suites: [
        {
          specs: [spec("at once", "expected")],
          suites: [{ specs: [spec("nested", "flaky"), spec("not", "unexpected")] }],
        },
      ],
      stats: { expected: 1, unexpected: 1, skipped: 0, flaky: 1 },
    }),
  );
  expect(countPlaywright(file)).toEqual({ passed: 2, failed: 1, skipped: 0, flaky: 1, flakyTests: ["nested"] });
});
