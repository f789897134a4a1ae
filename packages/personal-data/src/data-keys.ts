/** The keys of personal data by version. New data is sealed with the current one. */
export interface DataKeys {
  readonly currentVersion: number;
  readonly byVersion: ReadonlyMap<number, Uint8Array>;
}

export const dataKeysHint =
  'keys are versions with 32 bytes of base64, the current first: "2:<base64>,1:<base64>"; a key is the output of `openssl rand -base64 32`';

const entryPattern = /^([1-9]\d{0,8}):([A-Za-z0-9+/_-]{43}=?)$/;

/** Undefined when the text is not a list of distinct versions with 256-bit keys. */
export function parseDataKeys(text: string): DataKeys | undefined {
  const entries = text.split(",").map((entry) => parseEntry(entry.trim()));
  const [first] = entries;
  if (first === undefined || entries.some((entry) => entry === undefined)) return undefined;
  const byVersion = new Map(entries.filter((entry) => entry !== undefined));
  return byVersion.size === entries.length ? { currentVersion: first[0], byVersion } : undefined;
}

function parseEntry(entry: string): [number, Uint8Array] | undefined {
  const [, version, key] = entryPattern.exec(entry) ?? [];
  if (version === undefined || key === undefined) return undefined;
  const bytes = Buffer.from(key, "base64");
  return bytes.length === 32 ? [Number(version), bytes] : undefined;
}
