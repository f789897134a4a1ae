import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CHECKOUT } from "../../folders.ts";

const own = "@souk";

export interface Copy {
  readonly folder: string;
  apply(patch: string): void;
  takeBack(patch: string): void;
  remove(): void;
}

/** The checkout as it is now, in a folder of its own. Its packages see each other there, and other people's here. */
export function copyCheckout(): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "souk-planted-")));
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: CHECKOUT,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = list.split("\0").filter((file) => file !== "" && existsSync(join(CHECKOUT, file)));
  for (const file of files) cpSync(join(CHECKOUT, file), join(folder, file));
  for (const workspace of [".", ...workspacesOf(files)]) linkModules(workspace, folder);
  const git = (...args: string[]) => void execFileSync("git", ["apply", ...args], { cwd: folder, stdio: "pipe" });
  return {
    folder,
    apply: (patch) => git(patch),
    takeBack: (patch) => git("-R", patch),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const workspacesOf = (files: readonly string[]) =>
  files.filter((file) => /^[^/]+\/[^/]+\/package\.json$/.test(file)).map((file) => dirname(file));

function linkModules(workspace: string, folder: string): void {
  const from = join(CHECKOUT, workspace, "node_modules");
  if (!existsSync(from)) return;
  const to = join(folder, workspace, "node_modules");
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    // Links to workspaces lead to those of the copy; what tools keep in there is for each its own.
    if (name === own) cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
    else if (name !== ".vite" && name !== ".cache") symlinkSync(join(from, name), join(to, name));
  }
}
