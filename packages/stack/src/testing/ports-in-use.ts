import { portsFrom } from "../ports.ts";
import { isPortFree } from "../processes/port-holder.ts";

/** Whether any port of the table above a base is taken. */
export async function portsInUse(base: number): Promise<boolean> {
  for (const port of Object.values(portsFrom(String(base)))) {
    if (!(await isPortFree(port))) return true;
  }
  return false;
}
