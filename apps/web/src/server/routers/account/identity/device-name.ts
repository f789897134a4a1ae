export interface DeviceName {
  /** "Firefox"; null when it cannot be told. */
  readonly browser: string | null;
  readonly system: string | null;
  readonly isHandheld: boolean;
}

const browsers = [
  [/Edg(?:A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/YaBrowser\//, "Yandex Browser"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
] as const;

/** What a browser says of itself, as people would. */
export function deviceNameOf(userAgent: string): DeviceName {
  const nameIn = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  return {
    browser: nameIn(browsers),
    system: nameIn(systems),
    isHandheld: /iPhone|iPad|Android|Mobile/.test(userAgent),
  };
}
