import type { Locale } from "./content.ts";

interface Words {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly notes: readonly string[];
}

type Kind =
  | "invitation"
  | ("approved" | "changesRequested" | "rejected")
  | ("suspended" | "terminated" | "reinstated" | "productRejected" | "returnRequested" | "payoutReturned")
  | ("apiKeyCreated" | "apiKeyRevoked" | "webhookCreated" | "webhookDisabled");

/** `{shop}`, `{role}`, `{time}`, `{product}` and `{order}` are filled in. */
type SellerWords = Readonly<Record<Kind, Words>> & {
  readonly roles: Readonly<Record<"owner" | "catalogue" | "orders" | "finance", string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly why: string;
  readonly now: string;
  readonly reason: string;
};

const en: SellerWords = {
  invitation: {
    subject: "{shop} invites you to its team",
    title: "Work with {shop}",
    text: "{shop} invites you to its team at Souk, as: {role}.",
    action: "See the invitation",
    notes: [
      "The link works once, until {time}, for an account with this address.",
      "You do not know {shop}? Then ignore this mail: without you nothing happens.",
    ],
  },
  approved: {
    subject: "{shop} may sell at Souk",
    title: "Welcome, {shop}",
    text: "Your application is approved and your shop is open. Sign in anew to work in it.",
    action: "Open the console",
    notes: [],
  },
  changesRequested: {
    subject: "Your application needs a change",
    title: "Your application needs a change",
    text: "We looked at the application of {shop} and need something from you before we can go on.",
    action: "See what is needed",
    notes: ["What you entered is kept; change it and submit it again."],
  },
  rejected: {
    subject: "Your application was declined",
    title: "Your application was declined",
    text: "We looked at the application of {shop} and cannot accept it.",
    action: "See the decision",
    notes: ["When the reason no longer holds you may apply again."],
  },
  suspended: {
    subject: "{shop} is suspended from selling",
    title: "{shop} is suspended from selling",
    text: "Suspended from: {time}. From then on nothing of {shop} is sold; what is ordered is still to be sent and is paid out.",
    action: "Open the console",
    notes: ["You think this is a mistake? Answer this mail."],
  },
  terminated: {
    subject: "The contract with {shop} ends",
    title: "The contract with {shop} ends",
    text: "It ends: {time}. From then on nothing of {shop} is sold; what is ordered is still to be sent and is paid out.",
    action: "Open the console",
    notes: ["You think this is a mistake? Answer this mail."],
  },
  reinstated: {
    subject: "{shop} may sell again",
    title: "{shop} may sell again",
    text: "What held {shop} back, or was announced, is over. Your offers are for sale as they were.",
    action: "Open the console",
    notes: [],
  },
  productRejected: {
    subject: "“{product}” was not published",
    title: "“{product}” was not published",
    text: "A moderator looked at what {shop} submitted and did not approve it.",
    action: "Open the console",
    notes: ["Change the product and submit it again, or appeal once under “Decisions”."],
  },
  returnRequested: {
    subject: "A return from order {order}",
    title: "A shopper wants to send something back",
    text: "{shop} is asked to take back something of order {order}. Answer within three days, under “Returns”.",
    action: "Open the console",
    notes: [],
  },
  payoutReturned: {
    subject: "A payout to {shop} came back",
    title: "A payout to {shop} came back",
    text: "The bank did not keep what we paid out. The money is safe in the balance of {shop}:",
    action: "Open the console",
    notes: ["Check the bank account under “Money”. What can be paid is in the next payout run."],
  },
  apiKeyCreated: {
    subject: "A new API key of {shop}",
    title: "A new API key of {shop}",
    text: "An owner of {shop} made a key with which programs can work for the shop:",
    action: "Open the console",
    notes: ["If none of you did this, revoke the key under “API keys” and change your password."],
  },
  apiKeyRevoked: {
    subject: "An API key of {shop} was revoked",
    title: "An API key of {shop} was revoked",
    text: "An owner of {shop} revoked a key. Programs that use it are refused from now on:",
    action: "Open the console",
    notes: [],
  },
  webhookCreated: {
    subject: "A new webhook of {shop}",
    title: "A new webhook of {shop}",
    text: "An owner of {shop} had what happens in the shop be sent to this address:",
    action: "Open the console",
    notes: ["If none of you did this, delete it under “Webhooks” and change your password."],
  },
  webhookDisabled: {
    subject: "A webhook of {shop} was disabled",
    title: "A webhook of {shop} was disabled",
    text: "Nothing is sent to it any more until an owner enables it again.",
    action: "Open the console",
    notes: ["What happens meanwhile is kept for 30 days and can be sent later: under “Webhooks”, “Send again”."],
  },
  roles: { owner: "owner", catalogue: "catalogue", orders: "orders", finance: "finance" },
  reasons: {
    data_mismatch: "the data does not match the documents.",
    document_unreadable: "a document cannot be read.",
    document_missing: "a document is missing.",
    shop_name_unclear: "the name of the shop is unclear.",
    not_verifiable: "we could not verify the business.",
    prohibited_goods: "the goods may not be sold here.",
    duplicate: "there is an application or a shop of yours already.",
    fraud_suspected: "there are signs of fraud.",
    late_deliveries: "deliveries were late too often.",
    quality_complaints: "there were complaints about quality.",
    policy_breach: "the rules of the marketplace were broken.",
    own_request: "you asked for it.",
    account_closed: "the account is closed.",
    account_frozen: "the account is frozen.",
    account_rejected: "the bank refused it.",
    destination_unknown: "the bank does not know the account.",
    webhook_gone: "the address answered 410 Gone.",
    webhook_failing: "for five days nothing arrived there.",
    BANNED_TERM: "a word stands in it that is not allowed here.",
    CONTACT_DETAILS: "contact details stand in its texts.",
    DUPLICATE_TEXT: "its text is another seller’s.",
    DUPLICATE_PICTURE: "its picture is another seller’s.",
    PRICE_OUTLIER: "its price is unusual.",
    PICTURE_UNFIT: "its pictures are unfit.",
    WRONG_CATEGORY: "it belongs into another category.",
    MISLEADING: "it is misleading.",
    INCOMPLETE: "something important is missing.",
    PROHIBITED_GOODS: "such goods may not be sold here.",
  },
  why: "The reason:",
  now: "now",
  reason: "You get this mail because it is about {shop} at Souk.",
};

const ru: SellerWords = {
  invitation: {
    subject: "«{shop}» приглашает вас в команду",
    title: "Работайте вместе с «{shop}»",
    text: "«{shop}» приглашает вас в свою команду на Souk. Роль: {role}.",
    action: "Посмотреть приглашение",
    notes: [
      "Ссылка действует один раз, до {time}, для аккаунта с этим адресом.",
      "Не знаете «{shop}»? Просто не отвечайте: без вас ничего не произойдёт.",
    ],
  },
  approved: {
    subject: "«{shop}» может продавать на Souk",
    title: "Добро пожаловать, «{shop}»",
    text: "Заявка одобрена, магазин открыт. Войдите заново, чтобы начать работу.",
    action: "Открыть кабинет",
    notes: [],
  },
  changesRequested: {
    subject: "В заявке нужно кое-что изменить",
    title: "В заявке нужно кое-что изменить",
    text: "Мы посмотрели заявку «{shop}»: чтобы продолжить, нам кое-что нужно от вас.",
    action: "Посмотреть, что нужно",
    notes: ["Введённое сохранено: измените и отправьте снова."],
  },
  rejected: {
    subject: "Заявка отклонена",
    title: "Заявка отклонена",
    text: "Мы посмотрели заявку «{shop}» и не можем её принять.",
    action: "Посмотреть решение",
    notes: ["Когда причина отпадёт, вы можете подать заявку снова."],
  },
  suspended: {
    subject: "Продажи «{shop}» приостановлены",
    title: "Продажи «{shop}» приостановлены",
    text: "Начало приостановки: {time}. С этого времени товары «{shop}» не продаются; заказанное нужно отправить, и за него заплатят.",
    action: "Открыть кабинет",
    notes: ["Считаете это ошибкой? Ответьте на это письмо."],
  },
  terminated: {
    subject: "Договор с «{shop}» прекращается",
    title: "Договор с «{shop}» прекращается",
    text: "Прекращение: {time}. С этого времени товары «{shop}» не продаются; заказанное нужно отправить, и за него заплатят.",
    action: "Открыть кабинет",
    notes: ["Считаете это ошибкой? Ответьте на это письмо."],
  },
  reinstated: {
    subject: "«{shop}» снова может продавать",
    title: "«{shop}» снова может продавать",
    text: "Ограничение или предупреждение для «{shop}» снято. Предложения снова в продаже.",
    action: "Открыть кабинет",
    notes: [],
  },
  productRejected: {
    subject: "«{product}» не опубликован",
    title: "«{product}» не опубликован",
    text: "Модератор посмотрел то, что отправил магазин «{shop}», и не одобрил.",
    action: "Открыть кабинет",
    notes: ["Измените товар и отправьте снова или один раз обжалуйте в разделе «Решения»."],
  },
  returnRequested: {
    subject: "Возврат по заказу {order}",
    title: "Покупатель хочет вернуть товар",
    text: "Магазин «{shop}» просят принять возврат по заказу {order}. Ответьте в течение трёх дней в разделе «Возвраты».",
    action: "Открыть кабинет",
    notes: [],
  },
  payoutReturned: {
    subject: "Выплата магазину «{shop}» вернулась",
    title: "Выплата магазину «{shop}» вернулась",
    text: "Банк вернул выплату. Деньги снова на балансе магазина «{shop}»:",
    action: "Открыть кабинет",
    notes: ["Проверьте счёт в разделе «Деньги». Всё, что можно выплатить, войдёт в следующие выплаты."],
  },
  apiKeyCreated: {
    subject: "Новый ключ API магазина «{shop}»",
    title: "Новый ключ API магазина «{shop}»",
    text: "Владелец магазина «{shop}» создал ключ, с которым программы могут работать от имени магазина:",
    action: "Открыть кабинет",
    notes: ["Если никто из вас этого не делал, отзовите ключ в разделе «Ключи API» и смените пароль."],
  },
  apiKeyRevoked: {
    subject: "Ключ API магазина «{shop}» отозван",
    title: "Ключ API магазина «{shop}» отозван",
    text: "Владелец магазина «{shop}» отозвал ключ. Программам с этим ключом теперь отказано:",
    action: "Открыть кабинет",
    notes: [],
  },
  webhookCreated: {
    subject: "Новый вебхук магазина «{shop}»",
    title: "Новый вебхук магазина «{shop}»",
    text: "Владелец магазина «{shop}» настроил отправку событий магазина на этот адрес:",
    action: "Открыть кабинет",
    notes: ["Если никто из вас этого не делал, удалите его в разделе «Вебхуки» и смените пароль."],
  },
  webhookDisabled: {
    subject: "Вебхук магазина «{shop}» отключён",
    title: "Вебхук магазина «{shop}» отключён",
    text: "На него ничего не отправляется, пока владелец не включит его снова.",
    action: "Открыть кабинет",
    notes: ["События хранятся 30 дней, их можно отправить позже: «Вебхуки», «Отправить снова»."],
  },
  roles: { owner: "владелец", catalogue: "каталог", orders: "заказы", finance: "финансы" },
  reasons: {
    data_mismatch: "данные не совпадают с документами.",
    document_unreadable: "документ не читается.",
    document_missing: "не хватает документа.",
    shop_name_unclear: "название магазина непонятно.",
    not_verifiable: "мы не смогли проверить компанию.",
    prohibited_goods: "такие товары здесь продавать нельзя.",
    duplicate: "у вас уже есть заявка или магазин.",
    fraud_suspected: "есть признаки мошенничества.",
    late_deliveries: "доставки слишком часто опаздывали.",
    quality_complaints: "были жалобы на качество.",
    policy_breach: "нарушены правила площадки.",
    own_request: "вы сами об этом попросили.",
    account_closed: "счёт закрыт.",
    account_frozen: "счёт заблокирован.",
    account_rejected: "банк отказал.",
    destination_unknown: "банк не знает этого счёта.",
    webhook_gone: "адрес ответил 410 Gone.",
    webhook_failing: "пять дней туда ничего не доходило.",
    BANNED_TERM: "в тексте есть слово, которое здесь не разрешено.",
    CONTACT_DETAILS: "в текстах есть контакты.",
    DUPLICATE_TEXT: "текст взят у другого продавца.",
    DUPLICATE_PICTURE: "картинка взята у другого продавца.",
    PRICE_OUTLIER: "цена необычна.",
    PICTURE_UNFIT: "картинки не подходят.",
    WRONG_CATEGORY: "товар из другой категории.",
    MISLEADING: "описание вводит в заблуждение.",
    INCOMPLETE: "не хватает важного.",
    PROHIBITED_GOODS: "такие товары здесь продавать нельзя.",
  },
  why: "Причина:",
  now: "сейчас",
  reason: "Вы получили это письмо, потому что оно о магазине «{shop}» на Souk.",
};

export const sellerWords: Readonly<Record<Locale, SellerWords>> = { en, ru };
