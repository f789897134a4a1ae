import { createServer } from "node:net";
import { portsFrom } from "../ports.ts";

/** Whether any port of the table above a base is taken. */
export async function portsInUse(base: number): Promise<boolean> {
  for (const port of Object.values(portsFrom(String(base)))) {
    if (!(await isFree(port))) return true;
  }
  return false;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
