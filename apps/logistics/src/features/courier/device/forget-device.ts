import { openDeviceDb } from "./device-db.ts";

/** What a phone kept for somebody to see is gone; what others have not sent stays. */
export async function forgetDevice(userId: string): Promise<void> {
  const db = await openDeviceDb();
  const tx = db.transaction(["runs", "couriers"], "readwrite");
  await Promise.all([tx.objectStore("runs").delete(userId), tx.objectStore("couriers").delete("last"), tx.done]);
  db.close();
}
