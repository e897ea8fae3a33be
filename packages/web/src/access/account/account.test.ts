import { expect, test } from 'vitest';
import { passwordProblem } from '../password/password-rule.ts';
import { deviceName } from './device-name.ts';
import { readOtpAddress } from './otp-address.ts';

test('A device is named as a person would', () => {
  expect(deviceName('Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36')).toBe(
    'Chrome on a Chromebook',
  );
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0')).toBe(
    'Edge on Windows',
  );
  expect(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1')).toBe(
    'Safari on an iPhone',
  );
  expect(deviceName(null)).toBe('Unknown device');
});

test('The key for an authenticator app is read in groups of four', () => {
  expect(readOtpAddress('otpauth://totp/Trellis:ana%40example.org?secret=JBSWY3DPEHPK3PXPAA&issuer=Trellis')).toEqual({
    secret: 'JBSW Y3DP EHPK 3PXP AA',
    account: 'ana@example.org',
  });
  expect(() => readOtpAddress('otpauth://totp/Trellis')).toThrow('no secret');
});

test('A password needs length and nothing else', () => {
  expect(passwordProblem('elevenchars')).toBe('1 more character is needed.');
  expect(passwordProblem('short')).toBe('7 more characters are needed.');
  expect(passwordProblem('four words in a row')).toBeNull();
  expect(passwordProblem('x'.repeat(201))).toBe('At most 200 characters.');
});
