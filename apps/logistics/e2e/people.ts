import { demoAccount } from "@souk/testing/demo-account";

export const dispatcher = () => demoAccount("dispatcher@souk.example");
export const courier = () => demoAccount("tiago@souk.example");
export const otherCourier = () => demoAccount("vera@souk.example");
export const shopper = () => demoAccount("anna@souk.example");
