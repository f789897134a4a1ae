/** A request that is broken below the level of its contract. */
export interface BrokenRequest {
  readonly what: string;
  readonly method?: string;
  /** Added to the address. */
  readonly query?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** More than any server has to read: it may as well hang up. */
  readonly mayHangUp?: boolean;
}

const json = { "content-type": "application/json" };
const proto = { "content-type": "application/proto" };
const text = (what: string, body: string, headers: Record<string, string> = json): BrokenRequest => ({
  what,
  headers,
  body: Buffer.from(body),
});
const bytes = (what: string, values: readonly number[], headers: Record<string, string> = proto): BrokenRequest => ({
  what,
  headers,
  body: Buffer.from(values),
});
const deep = 20_000;
const large = 20_000_000;

/** Broken JSON, the same for RPCs and procedures. */
const brokenJson: readonly BrokenRequest[] = [
  text("nothing", ""),
  text("half an object", '{"a":'),
  text("no JSON", "<xml/>"),
  text("null", "null"),
  text("a number beyond numbers", "1e999"),
  text("a text", '"x"'),
  text("a list", "[1]"),
  text("deep lists", "[".repeat(deep) + "]".repeat(deep)),
  text("deep objects", `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`),
  text("a prototype", '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}'),
  text("a byte order mark", "\ufeff{}"),
  bytes("bytes that are no UTF-8", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d], json),
  { ...text("a huge text", `{"requestId":"${"x".repeat(large)}"}`), mayHangUp: true },
  text("another type of content", "a=b", { "content-type": "application/x-www-form-urlencoded" }),
  text("no known type of content", "{}", { "content-type": "image/png; charset=\u00e9" }),
  { what: "another verb", method: "DELETE", headers: {} },
];

/** For RPCs also what is broken in their binary forms. */
export const brokenRpcs: readonly BrokenRequest[] = [
  ...brokenJson,
  bytes("random bytes", [0xde, 0xad, 0xbe, 0xef, 0x00, 0xff]),
  bytes(
    "a number without end",
    Array.from({ length: 40 }, () => 0xff),
  ),
  bytes("a field longer than the message", [0x0a, 0xff, 0xff, 0xff, 0xff, 0x07, 0x01]),
  bytes("a text that is no UTF-8", [0x0a, 0x02, 0xc3, 0x28]),
  bytes(
    "groups in groups",
    Array.from({ length: 10_000 }, () => 0x0b),
  ),
  bytes("field number 0", [0x00, 0x01]),
  bytes("a gRPC frame longer than it is", [0, 0x7f, 0xff, 0xff, 0xff, 1], { "content-type": "application/grpc+proto" }),
  bytes("a gRPC-Web frame that says it is compressed", [1, 0, 0, 0, 2, 1, 2], {
    "content-type": "application/grpc-web+proto",
  }),
  text("compression that is none", "{}", { ...json, "content-encoding": "gzip" }),
  text("compression that nobody knows", "{}", { ...json, "content-encoding": "zstd-9000" }),
  text("a deadline that is none", "{}", { ...json, "connect-timeout-ms": "-9e99" }),
  text("another version of the protocol", "{}", { ...json, "connect-protocol-version": "999" }),
  text("a trace that is none", "{}", { ...json, traceparent: "00-zz-\u00ff-1", tracestate: "=,=" }),
  { what: "a query that is no message", method: "GET", query: "?connect=v1&encoding=json&message=%ff%00", headers: {} },
  {
    what: "a query in broken base64",
    method: "GET",
    query: "?connect=v1&encoding=proto&base64=1&message=%%%",
    headers: {},
  },
];

/** For procedures also what is broken in their batches and queries. */
export const brokenProcedures: readonly BrokenRequest[] = [
  ...brokenJson,
  { what: "a query that is no JSON", method: "GET", query: "?input=%7B", headers: {} },
  { what: "a query that is no text", method: "GET", query: "?input=%ff%00%", headers: {} },
  { what: "a deep query", method: "GET", query: `?input=${"[".repeat(3_000)}`, headers: {} },
  { what: "a batch that is none", method: "GET", query: "?batch=1&input=7", headers: {} },
  { ...text("a batch that is a list", "[]"), query: "?batch=1" },
  text("an odd language and type", "{}", { ...json, "x-souk-locale": "../../etc", accept: "\u00ff" }),
  text("cookies that are none", "{}", { ...json, cookie: "=;;souk_guest=a.b; next-auth.session-token=%00; a=%%%" }),
];
