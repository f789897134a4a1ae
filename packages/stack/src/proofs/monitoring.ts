import { askedQueries, metricsOf } from "../monitoring/asked-metrics.ts";
import { SERVICE_NAMES } from "../ports.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { toolSettings } from "../tool-settings.ts";
import { createChecks } from "./checks.ts";
import type { Proof } from "./proof.ts";

export const monitoring: Proof = {
  name: "monitoring",
  promise: "every figure that the dashboard and the alerts ask for is there in a running shop",
  options: {},

  async run({ progress }) {
    const http = createHttpClient();
    const checks = createChecks(progress);
    try {
      const environment = toolSettings(process.env);
      const offered = new Set<string>();
      for (const service of SERVICE_NAMES) {
        const url = environment[`${service.toUpperCase()}_SERVICE_URL`];
        const { status, body } = await http.send({ url: `${url}/metrics` });
        checks.expect(`status of the metrics of ${service}`, status, 200);
        for (const [, name] of body.toString().matchAll(/^# HELP (\S+)/gm)) if (name) offered.add(name);
      }
      const queries = askedQueries();
      const asked = [...new Set(queries.flatMap(metricsOf))];
      const missing = asked.filter((name) => !offered.has(name));
      for (const name of missing) progress.line(`    no service has ${name}`);
      checks.expect("metrics that are asked for and that no service has", missing.length, 0);
      return {
        isProven: checks.allHold(),
        figures: `${queries.length} queries, ${asked.length} metrics, ${missing.length} missing`,
      };
    } finally {
      http.close();
    }
  },
};
