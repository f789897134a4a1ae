import { DomainError } from "@souk/errors/domain-error";
import { findFetched, saveFetched } from "../db/fetched-picture-store.ts";
import { addFault, type MappedRow } from "../domain/import/mapped-row.ts";
import { addressesOf } from "../domain/import/pictures.ts";
import { fetchPicture, PictureFault } from "../media/fetch-picture.ts";
import { type UploadMediaDeps, uploadMedia } from "../use-cases/upload-media.ts";

export interface PictureDeps extends UploadMediaDeps {
  readonly now: () => Date;
  readonly allowsPrivate: boolean;
}

interface OfRun {
  readonly sellerId: string;
  readonly stopping: AbortSignal;
  /** Told from time to time while it lasts; false when nobody wants it any more. */
  readonly goesOn: () => Promise<boolean>;
}

const atOnce = 4;
/** What was fetched within a day is taken for what is there still. */
export const fetchedForMs = 86_400_000;
/** A host that fails so often in a row is not asked again in this run. */
const failuresMax = 5;

/**
 * Fetches what rows name by address, for one run of an import. What could not be fetched is in the faults of the rows that
 * name it.
 */
export function pictureFetcher(deps: PictureDeps, run: OfRun): (rows: readonly MappedRow[]) => Promise<void> {
  const failures = new Map<string, number>();
  return async (rows) => {
    const named = rows.map((row) => ({ row, addresses: addressesOf(row) }));
    const addresses = [...new Set(named.flatMap((each) => each.addresses))];
    if (addresses.length === 0) return;
    const got = await fetchAll(deps, run, addresses, failures);
    for (const { row, addresses: own } of named) {
      row.fetched = got.ids;
      const [wrong] = own.filter((address) => got.faults.has(address));
      const fault = wrong === undefined ? undefined : got.faults.get(wrong);
      if (wrong === undefined || !fault) continue;
      const address = wrong.slice(0, 300);
      const message = `${address}: ${fault.message}`;
      addFault(row, "pictures", { reason: fault.reason, message, metadata: { ...fault.metadata, address } });
    }
  };
}

async function fetchAll(
  deps: PictureDeps,
  run: OfRun,
  addresses: readonly string[],
  failures: Map<string, number>,
): Promise<{ ids: Map<string, string>; faults: Map<string, PictureFault> }> {
  const since = new Date(deps.now().getTime() - fetchedForMs);
  const ids = await findFetched(deps.db, { sellerId: run.sellerId, addresses, since });
  const faults = new Map<string, PictureFault>();
  const left = addresses.filter((address) => !ids.has(address)).values();
  const work = async () => {
    for (const address of left) {
      if (run.stopping.aborted || !(await run.goesOn())) return;
      try {
        ids.set(address, await fetchOne(deps, run, address, failures));
      } catch (error) {
        if (!(error instanceof PictureFault)) throw error;
        faults.set(address, error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ids, faults };
}

async function fetchOne(deps: PictureDeps, run: OfRun, address: string, failures: Map<string, number>) {
  const host = URL.canParse(address) ? new URL(address).host : "";
  if ((failures.get(host) ?? 0) >= failuresMax) {
    throw new PictureFault(
      "PICTURE_HOST_SILENT",
      `${host} failed ${failuresMax} times in a row and is not asked again.`,
      {
        host,
      },
    );
  }
  try {
    const content = await fetchPicture(address, { allowsPrivate: deps.allowsPrivate, stopping: run.stopping });
    failures.delete(host);
    const { id } = await uploadMedia(deps, { content, alt: {} });
    await saveFetched(deps.db, { sellerId: run.sellerId, address, mediaId: id, at: deps.now() });
    return id;
  } catch (error) {
    if (error instanceof PictureFault && /UNREACHABLE|SLOW/.test(error.reason))
      failures.set(host, (failures.get(host) ?? 0) + 1);
    // What came and is no picture, too large or broken.
    if (error instanceof DomainError && error.kind === "invalid") throw new PictureFault(error.reason, error.message);
    throw error;
  }
}
