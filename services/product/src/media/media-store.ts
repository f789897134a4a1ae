/**
 * Where pictures are kept, by keys such as "masters/1f2e.webp". What is under a key never changes: putting it again
 * is harmless. test/media-store-contract.ts is what every adapter must pass.
 */
export interface MediaStore {
  /** Whole or not at all: no reader ever sees a part. */
  put(key: string, content: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  has(key: string): Promise<boolean>;
}
