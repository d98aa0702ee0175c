/** antd dressed in the station's tokens: ui/theme.css is the one place where a colour or size is decided. */
import { ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo, useState } from 'react';
import type { StaffWords } from '../../words/staff-zh-cn.ts';

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** `#rrggbb` or `#rgb` with an opacity, as antd's colour arithmetic understands it. */
function faded(hex: string, opacity: number): string {
  const digits = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/giu, '$&$&') : hex;
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16);
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`;
}

export function staffTheme(): ThemeConfig {
  const styles = getComputedStyle(document.documentElement);
  const token = (name: string) => styles.getPropertyValue(name).trim();
  // Staff sit at the screen, visitors stand before it: 18 px, three quarters of the kiosk's text, growing with it.
  const fontSize = Math.round(18 * (Number(token('--grow')) || 1));
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    token: {
      colorPrimary: token('--red-700'),
      colorInfo: token('--red-700'),
      colorLink: token('--red-700'),
      colorSuccess: token('--ok'),
      colorSuccessBg: token('--ok-bg'),
      colorWarning: token('--warn'),
      colorWarningBg: token('--warn-bg'),
      colorError: token('--err'),
      colorErrorBg: token('--err-bg'),
      colorText: token('--ink'),
      colorTextSecondary: token('--ink-2'),
      colorTextDescription: token('--ink-2'),
      colorTextPlaceholder: token('--ink-2'),
      colorBgContainer: token('--card'),
      colorBgElevated: token('--card'),
      colorBgLayout: token('--paper'),
      colorFillTertiary: token('--paper-2'),
      colorBorder: faded(token('--ink-2'), 0.65),
      colorBorderSecondary: token('--line'),
      colorBgMask: faded(token('--ink'), 0.5),
      controlItemBgActive: token('--red-50'),
      controlItemBgHover: token('--paper-2'),
      fontFamily: token('--sans'),
      fontSize,
      fontSizeLG: fontSize,
      controlHeight: 48,
      controlHeightLG: 52,
      controlHeightSM: 44,
      borderRadius: 10,
      borderRadiusLG: 12,
      motion: !still,
    },
    components: {
      Button: {
        fontWeight: 600,
        contentFontSizeLG: fontSize,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        paddingInline: 20,
        paddingInlineLG: 22,
      },
      Input: { inputFontSizeLG: fontSize, activeShadow: 'none', paddingInlineLG: 14 },
      Select: { optionHeight: 48, optionPadding: '12px 16px', optionFontSize: fontSize },
      Modal: { titleFontSize: Math.round(fontSize * 1.4) },
      Drawer: { fontSizeLG: Math.round(fontSize * 1.25) },
    },
  };
}

export function StaffTheme(props: { words: StaffWords; children: ReactNode }) {
  const [layer, setLayer] = useState<HTMLDivElement | null>(null);
  const theme = useMemo(() => staffTheme(), []);
  return (
    <ConfigProvider
      theme={theme}
      locale={props.words.antdLocale === 'zh_CN' ? zhCN : enUS}
      componentSize="large"
      button={{ autoInsertSpace: false }}
      csp={{ nonce: nonce() }}
      getPopupContainer={() => layer ?? document.body}
    >
      <div className="staff">
        {props.children}
        {/* Dialogs and menus live inside the staff tree, so that leaving destroys them with it. */}
        <div ref={setLayer} className="staff-layer" />
      </div>
    </ConfigProvider>
  );
}
