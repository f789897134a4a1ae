import { Code } from "@connectrpc/connect";
import { expect, test } from "vitest";
import { Body, messageIn, toFrame } from "./frame.ts";

const frame = toFrame(Buffer.from("a message"));

test("a message is read as it was sent, in however many pieces it comes", () => {
  expect(messageIn([frame])?.toString()).toBe("a message");
  expect(messageIn([...frame].map((byte) => Buffer.from([byte])))?.toString()).toBe("a message");
  expect(messageIn([toFrame(new Uint8Array())])).toHaveLength(0);
  expect(messageIn([])).toBeUndefined();
});

test.each<[string, Buffer, Code]>([
  ["a cut off prefix", frame.subarray(0, 3), Code.InvalidArgument],
  ["a cut off message", frame.subarray(0, -1), Code.InvalidArgument],
  ["a compressed message", Buffer.concat([Buffer.from([1]), frame.subarray(1)]), Code.InvalidArgument],
  ["a length beyond the body", Buffer.from([0, 255, 255, 255, 255, 1]), Code.InvalidArgument],
  ["two messages", Buffer.concat([frame, frame]), Code.Unimplemented],
])("%s is refused", (_what, body, code) => {
  expect(() => messageIn([body])).toThrow(expect.objectContaining({ code }));
});

test("a body that grows too large is refused before it is complete", () => {
  const body = new Body(10);
  body.add(Buffer.alloc(15));
  expect(() => body.add(Buffer.alloc(1))).toThrow(expect.objectContaining({ code: Code.ResourceExhausted }));
});
