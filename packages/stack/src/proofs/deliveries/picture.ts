const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A picture of its own for each kind of proof: one and the same cannot be both. */
export const pictureOf = (kind: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...Buffer.from(png, "base64"), kind]);
