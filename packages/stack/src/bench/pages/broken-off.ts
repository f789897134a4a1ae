/**
 * Chromium at times moves a page into another process while it is traced, and the trace then lacks where the navigation began
 * (https://github.com/GoogleChrome/lighthouse/issues/7118, https://github.com/sitespeedio/browsertime/issues/902). That
 * says nothing of the page.
 */
const brokenOff = /\bNO_NAVSTART\b/;

/** Runs `audit`, and once more when its trace broke off, which it tells `onBroken`. Everything else fails as it is. */
export async function auditOnceMore<Figures>(audit: () => Promise<Figures>, onBroken: () => void): Promise<Figures> {
  try {
    return await audit();
  } catch (error) {
    if (!brokenOff.test(error instanceof Error ? `${error.message}\n${outputOf(error)}` : String(error))) throw error;
    onBroken();
    return audit();
  }
}

/** What a command that failed had printed. */
function outputOf(error: Error): string {
  return "stderr" in error && typeof error.stderr === "string" ? error.stderr : "";
}
