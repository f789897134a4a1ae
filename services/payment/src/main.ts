import { runService } from "@souk/service/run";
import { readPaymentConfig } from "./config.ts";
import { createPaymentService } from "./service.ts";

await runService(() => createPaymentService(readPaymentConfig(process.env)));
