import { z } from "zod";

const wholeNumber = /^\d{1,15}$/;

/** A TCP port; 0 takes any free one. */
export function port(defaultPort = 0) {
  return whole(defaultPort, "a port is a whole number from 0 to 65535").refine((n) => n <= 65_535, {
    error: "a port is a whole number from 0 to 65535",
  });
}

/** A duration in whole milliseconds. */
export function durationMs(defaultMs: number) {
  return whole(defaultMs, "a duration is a whole number of milliseconds, such as 2000");
}

/** A whole number, zero or more. */
export function count(defaultCount: number) {
  return whole(defaultCount, "a count is a whole number, such as 10");
}

/** true/false, also written 1/0, yes/no, on/off. */
export function flag(defaultFlag: boolean) {
  return z
    .stringbool({
      truthy: ["true", "1", "yes", "on"],
      falsy: ["false", "0", "no", "off"],
      error: "a flag is true or false",
    })
    .default(defaultFlag);
}

/** An absolute URL of any scheme (http, postgres, redis …). The value is never repeated in errors: it may hold a password. */
export function url() {
  return z.string().refine((text) => URL.canParse(text) && text.includes("://"), {
    error: "an absolute URL is needed, such as http://127.0.0.1:8080",
  });
}

/** Key material: at least 32 hexadecimal or base64 characters. */
export function secret() {
  return z.string().regex(/^[A-Za-z0-9+/=_-]{32,}$/, {
    error: "a secret is at least 32 hexadecimal or base64 characters, such as the output of `openssl rand -hex 32`",
  });
}

function whole(defaultNumber: number, error: string) {
  return z.string().regex(wholeNumber, { error }).transform(Number).default(defaultNumber);
}
