/** Why a file cannot be read, or not further: told to its seller, and nothing that trying again would help. */
export class FileFault extends Error {
  readonly reason: string;
  readonly metadata: Readonly<Record<string, string>>;

  constructor(reason: string, message: string, metadata: Readonly<Record<string, string>> = {}) {
    super(message);
    this.reason = reason;
    this.metadata = metadata;
  }
}
