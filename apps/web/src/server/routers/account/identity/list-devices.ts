import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { accountProcedure } from "../../../trpc.ts";
import { type DeviceName, deviceNameOf } from "./device-name.ts";

export interface DeviceView extends DeviceName {
  /** Of its session. */
  readonly id: string;
  readonly isCurrent: boolean;
  /** ISO 8601; null when it is not known. */
  readonly lastUsedAt: string | null;
  readonly signedInAt: string | null;
}

/** This device first, then the one used last. */
export const listDevices = accountProcedure.query(async ({ ctx, signal }): Promise<DeviceView[]> => {
  const { sessions } = await ctx.clients.auth.listSessions({}, { ...ctx.call, ...(signal && { signal }) });
  return sessions
    .map(({ id, device, current, lastUsedAt, createdAt }) => ({
      ...deviceNameOf(device),
      id,
      isCurrent: current,
      lastUsedAt: lastUsedAt ? timestampDate(lastUsedAt).toISOString() : null,
      signedInAt: createdAt ? timestampDate(createdAt).toISOString() : null,
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || compare(b.lastUsedAt, a.lastUsedAt));
});

function compare(a: string | null, b: string | null): number {
  return (a ?? "").localeCompare(b ?? "");
}
