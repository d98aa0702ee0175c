import './trouble.css';
import { Component, type ReactNode } from 'react';
import { call } from '../gateway/gateway.ts';
import { zhCn } from '../words/zh-cn.ts';

const secondsToReload = 10;

/** The last resort: calm words instead of a blank page, then a fresh start. */
export class TroubleBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    void call('health.beat', { said: 'failed' });
    setTimeout(() => location.reload(), secondsToReload * 1000);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="trouble" role="alert">
        <h1>{zhCn.trouble.title}</h1>
        <p>{zhCn.trouble.text}</p>
      </main>
    );
  }
}
