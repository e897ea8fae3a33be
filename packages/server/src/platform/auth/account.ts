/** Who signed in: global, without rights of its own. */
export interface Account {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
}
