import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { type TeamView, toTeamView } from "./team-view.ts";

export const list = sellerProcedure.query(
  async ({ ctx, signal }): Promise<TeamView> =>
    toTeamView(await ctx.clients.team.listTeam({ sellerId: ctx.shop.id }, { ...ctx.call, ...(signal && { signal }) })),
);
