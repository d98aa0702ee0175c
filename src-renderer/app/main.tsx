import '../ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startHeartbeat } from '../gateway/heartbeat.ts';
import { startCardStream } from '../scanner/card-stream.ts';
import { guardPage } from './guards.ts';
import { KioskApp } from './kiosk-app.tsx';
import { refuseMarkup } from './markup-policy.ts';
import { TroubleBoundary } from './trouble.tsx';

refuseMarkup();
guardPage();
startCardStream();
startHeartbeat();
// A newer build has taken the place of the one this page came from.
addEventListener('vite:preloadError', () => location.reload());

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <TroubleBoundary>
      <KioskApp />
    </TroubleBoundary>
  </StrictMode>,
);
