import { lazyRouteComponent, type Page } from '../platform/pages/index.ts';

export const pages: Page[] = [
  {
    path: '/sign-in',
    title: 'Sign in',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
  },
  {
    path: '/forgot-password',
    title: 'Forgot your password?',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./password/forgot-password-page.tsx'), 'ForgotPasswordPage'),
  },
  {
    path: '/reset-password',
    title: 'Choose a new password',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./password/reset-password-page.tsx'), 'ResetPasswordPage'),
  },
  {
    path: '/account',
    title: 'Account and security',
    audience: 'account',
    component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
  },
];
