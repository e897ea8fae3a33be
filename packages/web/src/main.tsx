import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { registerServiceWorker } from './platform/offline/register.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(<App />);
registerServiceWorker().catch((error: unknown) => console.warn('This device cannot start without a network:', error));
