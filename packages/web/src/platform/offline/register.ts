import { captureLock, takeOver } from './capture-lock.ts';

const often = 10 * 60_000;

/** Lets the device keep what it needs for starting without a network, and new code take over when nobody captures. */
export async function registerServiceWorker(): Promise<void> {
  // while the app is being written, the build changes under the page
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  const look = () => void letTakeOver(registration);
  const lookAgain = () => {
    if (document.visibilityState !== 'visible') return;
    look();
    // without a network there is nothing newer to be had
    registration.update().catch(() => undefined);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  document.addEventListener('visibilitychange', lookAgain);
  setInterval(lookAgain, often);
  look();
}

/** The lock is to be had at this moment only if no tab captures. */
async function letTakeOver({ waiting }: ServiceWorkerRegistration): Promise<void> {
  if (!waiting) return;
  await navigator.locks?.request(captureLock, { ifAvailable: true }, async (lock) => {
    if (lock) waiting.postMessage(takeOver);
  });
}
