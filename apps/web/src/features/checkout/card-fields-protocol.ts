/** What the card fields tell the page around them. */
export type FieldsMessage =
  | { readonly type: "ready" | "resize"; readonly height: number }
  | { readonly type: "valid"; readonly valid: boolean }
  | { readonly type: "token"; readonly token: string }
  /** `isShown`: the fields say themselves what is wrong. */
  | { readonly type: "error"; readonly isShown: boolean };

const prefix = "souk-fields:";

/** Undefined for what is no message of the card fields. */
export function readFieldsMessage(data: unknown): FieldsMessage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, height, valid, token, code }: Record<string, unknown> = { ...data };
  switch (type) {
    case `${prefix}ready`:
    case `${prefix}resize`:
      if (typeof height !== "number" || !(height > 0)) return undefined;
      return { type: type === `${prefix}ready` ? "ready" : "resize", height };
    case `${prefix}valid`:
      return typeof valid === "boolean" ? { type: "valid", valid } : undefined;
    case `${prefix}token`:
      return typeof token === "string" && token !== "" ? { type: "token", token } : undefined;
    case `${prefix}error`:
      return { type: "error", isShown: typeof code === "string" && /^(number|expiry|cvc)_/.test(code) };
    default:
      return undefined;
  }
}

interface Look {
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly origin: string;
  /** Another number loads the frame anew. */
  readonly load: number;
}

export function cardFieldsUrl(fieldsUrl: string, { locale, theme, origin, load }: Look): string {
  const url = new URL(fieldsUrl);
  const query = { locale, theme, origin, ground: "card", ...(load > 0 && { load: String(load) }) };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}
