CREATE TABLE "payout_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"actor_id" text NOT NULL,
	"run_id" uuid NOT NULL,
	"payout_id" uuid,
	"seller_id" uuid,
	"before" text DEFAULT '' NOT NULL,
	"after" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payout_destinations" (
	"seller_id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"last4" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payout_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" text NOT NULL,
	"schedule_turn" bigint,
	"decided_by" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone,
	CONSTRAINT "payout_runs_turn" UNIQUE("schedule_turn")
);
--> statement-breakpoint
CREATE TABLE "payouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"run_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"currency_code" char(3) NOT NULL,
	"state" text NOT NULL,
	"obstacle" text,
	"amount" bigint NOT NULL,
	"owed" bigint NOT NULL,
	"held" bigint NOT NULL,
	"destination" text DEFAULT '' NOT NULL,
	"destination_last4" text DEFAULT '' NOT NULL,
	"provider" text DEFAULT '' NOT NULL,
	"provider_payout_id" text DEFAULT '' NOT NULL,
	"failure_code" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"approved_at" timestamp (3) with time zone,
	"settled_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payouts_once_per_run" UNIQUE("run_id","seller_id","currency_code"),
	CONSTRAINT "payouts_amount" CHECK ("payouts"."amount" >= 0),
	CONSTRAINT "payouts_moving_has_amount" CHECK ("payouts"."state" in ('proposed', 'skipped') or ("payouts"."amount" > 0 and "payouts"."destination" <> '' and "payouts"."approved_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "seller_accounts" (
	"seller_id" uuid NOT NULL,
	"currency_code" char(3) NOT NULL,
	"hold_reason" text,
	"held_by" text,
	"held_at" timestamp (3) with time zone,
	CONSTRAINT "seller_accounts_seller_id_currency_code_pk" PRIMARY KEY("seller_id","currency_code")
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_transactions" ALTER COLUMN "order_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_run_id_payout_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."payout_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payout_actions_run" ON "payout_actions" USING btree ("run_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payouts_seller" ON "payouts" USING btree ("seller_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "payouts_due" ON "payouts" USING btree ("due_at") WHERE "payouts"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "ledger_entries_account_at" ON "ledger_entries" USING btree ("account","currency_code","at","id");--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_order" CHECK (("ledger_transactions"."kind" in ('capture', 'refund')) = ("ledger_transactions"."order_id" is not null));