import type { Locale } from "./content.ts";

interface Words {
  readonly subject: string;
  readonly title: string;
  readonly text: string;
  readonly action?: string;
  readonly notes: readonly string[];
}

/** Of each mail about signing in. `{device}`, `{time}` and `{until}` are filled in. */
type SignInWords = Readonly<
  Record<
    | "verifyEmail"
    | "accountExists"
    | "resetPassword"
    | "passwordChanged"
    | "confirmEmailChange"
    | "emailChanged"
    | "newSignIn"
    | "identityLinked"
    | "secondFactorOn"
    | "secondFactorOff"
    | "recoveryCodeUsed",
    Words
  >
> & { readonly reason: string; readonly unknownDevice: string };

const en: SignInWords = {
  verifyEmail: {
    subject: "Confirm your email address",
    title: "Is this address yours?",
    text: "Confirm it, and order updates and a lost password will find their way to you.",
    action: "Confirm this address",
    notes: [
      "The link works until {until}, in a browser where you are signed in.",
      "You did not create an account at Souk? Then ignore this mail: without you nothing happens.",
    ],
  },
  accountExists: {
    subject: "You already have an account",
    title: "You already have an account",
    text: "Somebody, probably you, just entered this address to create an account or to use it for one. It belongs to an account already, and nothing about that has changed. Sign in to it with its password.",
    action: "Sign in",
    notes: [
      "Forgot the password? Set a new one on the page where you sign in.",
      "It was not you? There is nothing to do.",
    ],
  },
  resetPassword: {
    subject: "Set a new password",
    title: "Set a new password",
    text: "You asked for a new password. Choose one here; you will then be signed out on every device.",
    action: "Choose a password",
    notes: [
      "The link works once and until {until}.",
      "You did not ask for it? Then ignore this mail: your password stays.",
    ],
  },
  passwordChanged: {
    subject: "Your password was changed",
    title: "Your password was changed",
    text: "It was changed on {time}. Other devices have been signed out.",
    action: "See where you are signed in",
    notes: ["It was not you? Set a new password at once: “Forgot your password?” on the page where you sign in."],
  },
  confirmEmailChange: {
    subject: "Confirm your new email address",
    title: "Confirm your new address",
    text: "From then on you sign in with this address, and mails go here. Until then the old one stays.",
    action: "Use this address",
    notes: [
      "The link works until {until}, in a browser where you are signed in.",
      "You did not ask for it? Then ignore this mail.",
    ],
  },
  emailChanged: {
    subject: "Your email address was changed",
    title: "Your account has a new address",
    text: "Since {time} your account at Souk signs in with another email address. This one does not belong to it any more.",
    notes: ["It was not you? Answer this mail, and we will look into it."],
  },
  newSignIn: {
    subject: "New sign-in to your account",
    title: "You signed in on a new device",
    text: "{device}, {time}.",
    action: "See where you are signed in",
    notes: ["It was not you? Sign that device out and change your password."],
  },
  identityLinked: {
    subject: "A new way to sign in",
    title: "There is a new way to sign in",
    text: "Since {time} your account can also be opened through another provider that confirmed this address.",
    action: "See how you sign in",
    notes: ["It was not you? Change your password and write to us."],
  },
  secondFactorOn: {
    subject: "Two-step sign-in is on",
    title: "Two-step sign-in is on",
    text: "Since {time} signing in to your account takes a code of your authenticator app as well. Other devices have been signed out.",
    action: "See how you sign in",
    notes: [
      "Keep the recovery codes where you find them without your phone.",
      "It was not you? Set a new password at once and write to us.",
    ],
  },
  secondFactorOff: {
    subject: "Two-step sign-in is off",
    title: "Two-step sign-in is off",
    text: "Since {time} your password alone is enough to sign in to your account.",
    action: "See how you sign in",
    notes: ["It was not you? Set a new password at once and switch it on again."],
  },
  recoveryCodeUsed: {
    subject: "A recovery code was used",
    title: "A recovery code was used",
    text: "On {time} a recovery code took the place of the code of your authenticator app. It is good no more.",
    action: "Make new recovery codes",
    notes: ["It was not you? Set a new password at once: whoever it was knows the one you have."],
  },
  reason: "You get this mail because it is about the safety of an account at Souk.",
  unknownDevice: "An unknown device",
};

const ru: SignInWords = {
  verifyEmail: {
    subject: "Подтвердите адрес почты",
    title: "Это ваш адрес?",
    text: "Подтвердите его, чтобы получать новости о заказах и не потерять доступ, если забудете пароль.",
    action: "Подтвердить адрес",
    notes: [
      "Ссылка действует до {until} в браузере, где вы вошли в аккаунт.",
      "Не регистрировались в Souk? Ничего не делайте: без вас ничего не произойдёт.",
    ],
  },
  accountExists: {
    subject: "У вас уже есть аккаунт",
    title: "У вас уже есть аккаунт",
    text: "Кто-то, скорее всего вы, только что указал этот адрес для аккаунта в Souk. Он уже привязан к другому аккаунту, и там ничего не изменилось. Войдите с его паролем.",
    action: "Войти",
    notes: ["Забыли пароль? Новый можно задать на странице входа.", "Это были не вы? Ничего делать не нужно."],
  },
  resetPassword: {
    subject: "Новый пароль",
    title: "Задайте новый пароль",
    text: "Вы попросили сменить пароль. Придумайте новый по ссылке; после этого вы выйдете из аккаунта на всех устройствах.",
    action: "Придумать пароль",
    notes: ["Ссылка сработает один раз, до {until}.", "Не просили об этом? Не отвечайте: пароль останется прежним."],
  },
  passwordChanged: {
    subject: "Пароль изменён",
    title: "Ваш пароль изменён",
    text: "Это произошло {time}. На других устройствах выполнен выход.",
    action: "Посмотреть, где вы вошли",
    notes: ["Это были не вы? Сразу задайте новый пароль: «Забыли пароль?» на странице входа."],
  },
  confirmEmailChange: {
    subject: "Подтвердите новый адрес почты",
    title: "Подтвердите новый адрес",
    text: "После этого вы будете входить с этим адресом и получать письма на него. До тех пор остаётся прежний.",
    action: "Использовать этот адрес",
    notes: [
      "Ссылка действует до {until} в браузере, где вы вошли в аккаунт.",
      "Не просили об этом? Ничего не делайте.",
    ],
  },
  emailChanged: {
    subject: "Адрес почты изменён",
    title: "У вашего аккаунта новый адрес",
    text: "С {time} в ваш аккаунт Souk входят с другим адресом почты. Этот адрес больше к нему не относится.",
    notes: ["Это были не вы? Ответьте на это письмо, и мы разберёмся."],
  },
  newSignIn: {
    subject: "Новый вход в аккаунт",
    title: "Вход с нового устройства",
    text: "{device}, {time}.",
    action: "Посмотреть, где вы вошли",
    notes: ["Это были не вы? Завершите вход на том устройстве и смените пароль."],
  },
  identityLinked: {
    subject: "Новый способ входа",
    title: "Появился новый способ входа",
    text: "С {time} в ваш аккаунт можно войти и через другой сервис, который подтвердил этот адрес.",
    action: "Посмотреть способы входа",
    notes: ["Это были не вы? Смените пароль и напишите нам."],
  },
  secondFactorOn: {
    subject: "Двухэтапный вход включён",
    title: "Двухэтапный вход включён",
    text: "С {time} для входа в аккаунт нужен ещё и код из приложения-аутентификатора. На других устройствах выполнен выход.",
    action: "Посмотреть способы входа",
    notes: [
      "Храните резервные коды там, где найдёте их без телефона.",
      "Это были не вы? Сразу задайте новый пароль и напишите нам.",
    ],
  },
  secondFactorOff: {
    subject: "Двухэтапный вход выключен",
    title: "Двухэтапный вход выключен",
    text: "С {time} для входа в аккаунт достаточно пароля.",
    action: "Посмотреть способы входа",
    notes: ["Это были не вы? Сразу задайте новый пароль и снова включите двухэтапный вход."],
  },
  recoveryCodeUsed: {
    subject: "Использован резервный код",
    title: "Использован резервный код",
    text: "Это произошло {time}: вместо кода из приложения введён резервный. Больше он не действует.",
    action: "Получить новые коды",
    notes: ["Это были не вы? Сразу задайте новый пароль: нынешний кто-то знает."],
  },
  reason: "Вы получили это письмо, потому что оно касается безопасности аккаунта в Souk.",
  unknownDevice: "Неизвестное устройство",
};

export const signInWords: Readonly<Record<Locale, SignInWords>> = { en, ru };
