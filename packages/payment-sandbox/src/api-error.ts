/** An answer other than success. `code` is stable; `message` is for developers, never for shoppers. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly status: number;
  readonly code: string;
  readonly param: string | undefined;

  constructor(status: number, code: string, message: string, param?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.param = param;
  }
}

/** A refusal the provider decided on: kept with the idempotency key and replayed, unlike a malformed request. */
export class DecisionError extends ApiError {
  override name = "DecisionError";
}

export function errorBody(error: ApiError): string {
  const { code, message, param } = error;
  return JSON.stringify({ error: param === undefined ? { code, message } : { code, message, param } });
}
