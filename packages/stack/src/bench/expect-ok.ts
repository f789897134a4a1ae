import type { HttpAnswer } from "../shopping/http-client.ts";

/** Throws unless the answer is a success that ends and mentions what it should: an error page is no speed. */
export function expectOk({ status, body }: HttpAnswer, end = "", mentioned = ""): void {
  if (status !== 200) throw new Error(`answered ${status}: ${body.toString("utf8", 0, 200)}`);
  if (end !== "" && !body.subarray(-64).toString().trimEnd().endsWith(end)) throw new Error("the answer is cut short");
  if (mentioned !== "" && !body.includes(mentioned)) throw new Error(`the answer does not mention ${mentioned}`);
}

/** One after the other, from the first again after the last. */
export function turnOf<T>(items: readonly T[], n: number): T {
  const item = items[n % items.length];
  if (item === undefined) throw new Error("there is nothing to take turns with");
  return item;
}
