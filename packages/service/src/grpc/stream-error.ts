import { constants } from "node:http2";
import { Code, ConnectError } from "@connectrpc/connect";

/** What gRPC says the reset of a stream means; nothing of codes that say nothing. */
export function errorOfReset(code: number): ConnectError | undefined {
  const meaning = meanings.get(code);
  if (meaning === undefined) return undefined;
  const [name, status] = meaning;
  return new ConnectError(`http/2 stream closed with error code ${name} (0x${code.toString(16)})`, status);
}

const meanings = new Map<number, readonly [name: string, status: Code]>([
  [constants.NGHTTP2_PROTOCOL_ERROR, ["PROTOCOL_ERROR", Code.Internal]],
  [constants.NGHTTP2_INTERNAL_ERROR, ["INTERNAL_ERROR", Code.Internal]],
  [constants.NGHTTP2_FLOW_CONTROL_ERROR, ["FLOW_CONTROL_ERROR", Code.Internal]],
  [constants.NGHTTP2_SETTINGS_TIMEOUT, ["SETTINGS_TIMEOUT", Code.Internal]],
  [constants.NGHTTP2_FRAME_SIZE_ERROR, ["FRAME_SIZE_ERROR", Code.Internal]],
  [constants.NGHTTP2_COMPRESSION_ERROR, ["COMPRESSION_ERROR", Code.Internal]],
  [constants.NGHTTP2_CONNECT_ERROR, ["CONNECT_ERROR", Code.Internal]],
  [constants.NGHTTP2_REFUSED_STREAM, ["REFUSED_STREAM", Code.Unavailable]],
  [constants.NGHTTP2_CANCEL, ["CANCEL", Code.Canceled]],
  [constants.NGHTTP2_ENHANCE_YOUR_CALM, ["ENHANCE_YOUR_CALM", Code.ResourceExhausted]],
  [constants.NGHTTP2_INADEQUATE_SECURITY, ["INADEQUATE_SECURITY", Code.PermissionDenied]],
]);

const cannotConnect = new Set(["ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED"]);
const cutOff = new Set(["ERR_STREAM_DESTROYED", "ERR_HTTP2_INVALID_STREAM", "ECONNRESET"]);

/** A failure of a connection as Connect's own clients tell it. */
export function errorOfConnection(e: unknown): ConnectError {
  if (e instanceof ConnectError) return e;
  const code = e instanceof Error && "code" in e ? String(e.code) : "";
  const status = cannotConnect.has(code) ? Code.Unavailable : cutOff.has(code) ? Code.Aborted : Code.Internal;
  const error = ConnectError.from(e, status);
  error.cause = e;
  return error;
}
