/** Fixed, so that several runs may share one server; such a server holds made-up people only. */
export const testPasswords = { appPassword: 'test-app', signInPassword: 'test-sign-in', releasePassword: 'test-release' };
