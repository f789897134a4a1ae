import { z } from "zod";

export const webhookInput = z.object({
  requestId: z.uuid(),
  url: z.string().trim().min(1).max(500),
  description: z.string().trim().max(200),
  eventTypes: z.array(z.string().max(60)).min(1).max(50),
});
