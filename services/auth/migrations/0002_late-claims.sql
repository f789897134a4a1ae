DROP INDEX "accounts_claimed_email";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "is_late_claim" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_claimed_email" ON "accounts" USING btree ("email_hash","is_late_claim") WHERE "accounts"."email_verified_at" is null;--> statement-breakpoint
UPDATE "accounts" AS "claim" SET "is_late_claim" = true WHERE "claim"."email_verified_at" is null AND EXISTS (SELECT FROM "accounts" AS "owner" WHERE "owner"."email_hash" = "claim"."email_hash" AND "owner"."email_verified_at" is not null);
