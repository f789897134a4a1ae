const hidden = "[redacted]";
const deepest = 6;
const longestList = 100;

/** Names (letters only, lower case) whose values never reach a log. */
const hiddenNames: ReadonlySet<string> = new Set(
  `authorization proxyauthorization cookie setcookie token tokens accesstoken refreshtoken idtoken csrftoken jwt password
  passwordhash newpassword secret secrets internalsecret clientsecret privatekey apikey credential credentials pin otp
  card cardnumber pan cvc cvv iban accountnumber email emails emailaddress phone phones phonenumber address addresses
  deliveryaddress shippingaddress billingaddress street line1 line2 postalcode postcode recipient recipientname
  firstname lastname fullname birthdate databaseurl redisurl`.split(/\s+/),
);

/**
 * A copy of a log line's fields without anything personal or secret: values are hidden by name, at any depth.
 * Errors pass through untouched, for the serializer of errors.
 */
export function redactFields(fields: Record<string, unknown>): Record<string, unknown> {
  return redactObject(fields, deepest);
}

/** Drizzle repeats a failed query's parameters in its message, and Postgres values in quotes in its detail. */
export function withoutQueryParameters(text: string): string {
  return text.replace(/\nparams: [^\n]*(?:\n(?!\s+at )[^\n]*)*/g, "\nparams: [redacted]");
}

function redactObject(object: object, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    copy[name] = isHidden(name) && value != null ? hidden : redactValue(value, depth - 1);
  }
  return copy;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null || value instanceof Error || value instanceof Date) return value;
  if (depth <= 0) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, longestList).map((item) => redactValue(item, depth - 1));
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`;
  return redactObject(value, depth);
}

function isHidden(name: string): boolean {
  return hiddenNames.has(name.replace(/[^A-Za-z0-9]/g, "").toLowerCase());
}
