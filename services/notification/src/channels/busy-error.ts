/** Whoever was to take it asks for a pause. */
export class BusyError extends Error {
  override readonly name = "BusyError";
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super(`asked to wait for ${retryAfterMs} ms`);
    this.retryAfterMs = retryAfterMs;
  }
}
