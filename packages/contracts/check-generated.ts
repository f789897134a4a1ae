import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Fails when `gen/` is not what buf makes of the .proto files now. */
const folder = mkdtempSync(join(tmpdir(), "souk-gen-"));
const made = spawnSync("buf", ["generate", "-o", folder], { stdio: "inherit" });
const compared = spawnSync("diff", ["-r", "-q", join(folder, "gen"), "gen"], { encoding: "utf8" });
rmSync(folder, { recursive: true });
if (made.status !== 0 || compared.status !== 0) {
  console.error(`${compared.stdout}The generated code is not up to date: run \`npm run gen\` and commit the result.`);
  process.exitCode = 1;
}
