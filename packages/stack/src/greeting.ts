import { courierPortal, hasApp, sellerConsole, storefront } from "./apps.ts";
import { demoAccounts } from "./demo-data.ts";
import {
  consoleUrl,
  mailboxUrl,
  portalUrl,
  type StackSettings,
  sandboxUrl,
  smsPageUrl,
  webUrl,
} from "./environment.ts";
import type { Progress } from "./progress.ts";

/** Prints where everything is and who can sign in. The password goes to the terminal only, never to a log. */
export async function greet(settings: StackSettings, { line }: Pick<Progress, "line">): Promise<void> {
  line("");
  line(`  Storefront       ${hasApp(settings, storefront) ? webUrl(settings) : "not here"}`);
  line(`  Seller console   ${hasApp(settings, sellerConsole) ? consoleUrl(settings) : "not here"}`);
  line(`  Courier portal   ${hasApp(settings, courierPortal) ? portalUrl(settings) : "not here"}`);
  line(`  Payment sandbox  ${sandboxUrl(settings)}`);
  line(`  Mailbox          ${mailboxUrl(settings) ?? "not here: mails go to SMTP_URL"}`);
  line(`  Text messages    ${smsPageUrl(settings) ?? "not here: they go to SMS_URL"}`);
  line(`  Data             ${settings.folders.data}`);
  const accounts = await demoAccounts();
  if (accounts.length > 0) {
    line("");
    line(`  Demo accounts, password ${settings.secrets.demoPassword}`);
    for (const { email, role } of accounts) line(`    ${email.padEnd(32)} ${role}`);
  }
  line("");
}
