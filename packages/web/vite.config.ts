import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { domainModules } from './build/domain-modules.ts';
import { firstLoadReport } from './build/first-load-report.ts';
import { serviceWorker } from './build/service-worker.ts';

export default defineConfig({
  plugins: [
    react(),
    domainModules(),
    firstLoadReport({ limitKilobytes: 250 }),
    serviceWorker({ limitKilobytes: 600, also: ['/src/platform/outbox/device/open-device.ts'] }),
  ],
  css: { postcss: { plugins: [presetMantine()] } },
  build: { outDir: 'dist', target: 'es2022', reportCompressedSize: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 800 },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
