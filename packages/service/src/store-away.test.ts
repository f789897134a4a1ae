import { Code } from "@connectrpc/connect";
import { ErrorInfoSchema } from "@souk/contracts/google/rpc/error_details";
import { expect, test } from "vitest";
import { toConnectError } from "./error-mapping.ts";
import { isStoreAway } from "./store-away.ts";

const coded = (code: string) => Object.assign(new Error("of a driver"), { code });

test.each(["ECONNREFUSED", "CONNECTION_CLOSED", "CONNECT_TIMEOUT", "57P01", "08006"])(
  "a service whose database is away (%s) says that it is unavailable, not that it has a bug",
  (code) => {
    const error = toConnectError(new Error("Failed query", { cause: coded(code) }), "souk.order");
    expect(error.code).toBe(Code.Unavailable);
    expect(error.findDetails(ErrorInfoSchema)[0]).toMatchObject({
      reason: "UPSTREAM_UNAVAILABLE",
      metadata: { service: "souk.order" },
    });
    expect(error.message).not.toContain("driver");
  },
);

test.each(["Command aborted due to connection close", "Command timed out", "Connection is closed."])(
  "a service whose Redis is away (%s) says that it is unavailable",
  (message) => expect(toConnectError(new Error(message), "souk.auth").code).toBe(Code.Unavailable),
);

test.each(["23505", "42P01", "ENOENT", "ERR_INVALID_ARG_TYPE"])("a bug (%s) stays one", (code) => {
  expect(isStoreAway(new Error("Failed query", { cause: coded(code) }))).toBe(false);
  expect(toConnectError(coded(code), "souk.order").code).toBe(Code.Internal);
});
