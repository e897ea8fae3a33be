import { IconShieldLock } from '@tabler/icons-react';
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
    path: '/reset-password/$token',
    title: 'Choose a new password',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./password/reset-password-page.tsx'), 'ResetPasswordPage'),
  },
  {
    path: '/invitation/$token',
    title: 'Your invitation',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./invitation/invitation-page.tsx'), 'InvitationPage'),
  },
  {
    path: '/set-up',
    title: 'Set up Trellis',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./set-up/set-up-hint-page.tsx'), 'SetUpHintPage'),
  },
  {
    path: '/set-up/$token',
    title: 'Set up Trellis',
    frame: 'bare',
    audience: 'everybody',
    component: lazyRouteComponent(() => import('./set-up/set-up-page.tsx'), 'SetUpPage'),
  },
  {
    path: '/account',
    title: 'Account and security',
    audience: 'account',
    component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
  },
  {
    path: '/access',
    title: 'Access',
    permission: 'access.manage',
    menu: { label: 'Access', icon: IconShieldLock, order: 50, roles: ['administrator'] },
    component: lazyRouteComponent(() => import('./who-changed/access-page.tsx'), 'AccessPage'),
  },
  {
    path: '/my-changes',
    title: 'What you changed',
    permission: 'district.read',
    component: lazyRouteComponent(() => import('./who-changed/my-changes-page.tsx'), 'MyChangesPage'),
  },
  {
    path: '/what-is-stored',
    title: 'What is stored',
    audience: 'account',
    component: lazyRouteComponent(() => import('./stored/what-is-stored-page.tsx'), 'WhatIsStoredPage'),
  },
];
