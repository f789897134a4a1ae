import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder with a space in its name, which root's server user may pass through unless `closed`. */
export function temporaryFolder({ closed = false } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "souk stack "));
  chmodSync(folder, closed ? 0o700 : 0o711);
  return folder;
}
