const key = "souk:searches";
const keptMax = 8;
const changed = "souk:searches";

/** What was searched for on this device, the latest first. Kept in the browser only. */
export function readRecent(): readonly string[] {
  const text = stored();
  if (text !== lastText) {
    lastText = text;
    last = parsed(text);
  }
  return last;
}

let lastText: string | null = null;
let last: readonly string[] = [];

export function rememberSearch(text: string): void {
  const search = text.trim();
  if (search !== "") write(withRecent(readRecent(), search));
}

export function forgetSearch(text: string): void {
  write(readRecent().filter((other) => other !== text));
}

export function forgetSearches(): void {
  write([]);
}

export function subscribeRecent(onChange: () => void): () => void {
  window.addEventListener(changed, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(changed, onChange);
    window.removeEventListener("storage", onChange);
  };
}

/** The list with a search at its head, once however it was spelled in upper and lower case. */
export function withRecent(recent: readonly string[], text: string): string[] {
  const same = text.toLocaleLowerCase();
  return [text, ...recent.filter((other) => other.toLocaleLowerCase() !== same)].slice(0, keptMax);
}

/** What another version of the page, or somebody else, may have stored. */
export function parsed(text: string | null): string[] {
  try {
    const value: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(value)) return [];
    return value.filter((item): item is string => typeof item === "string" && item.length <= 200).slice(0, keptMax);
  } catch {
    return [];
  }
}

/** A browser may forbid its store; then nothing is remembered. */
function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(recent: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(recent));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(changed));
}
