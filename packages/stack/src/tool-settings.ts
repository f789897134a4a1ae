import { toolEnvironment } from "./environment.ts";
import { openSettings } from "./settings.ts";

/** What a tool that talks to the running stack needs: handed down by the stack, or read from its data folder. */
export function toolSettings(outside: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return outside.DEMO_PASSWORD ? outside : toolEnvironment(openSettings(outside));
}
