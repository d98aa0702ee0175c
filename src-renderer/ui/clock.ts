/** The wall clock of a screen, in the station's zone. */
import { useEffect, useState } from 'react';

/** Epoch ms by the station's own clock: `stationNow` was its time when it was last asked. Renewed every second. */
export function useNow(stationNow: number): number {
  const [now, setNow] = useState(stationNow);
  useEffect(() => {
    const askedAt = performance.now();
    const tick = () => setNow(stationNow + performance.now() - askedAt);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [stationNow]);
  return now;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, language: string, options: Intl.DateTimeFormatOptions, instant: number): string {
  const key = `${zone} ${language} ${Object.keys(options).join()}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options });
    formats.set(key, known);
  }
  return known.format(instant);
}

export const timeOf = (instant: number, zone: string): string =>
  format(zone, 'zh-CN', { hour: '2-digit', minute: '2-digit' }, instant);

export const exactTimeOf = (instant: number, zone: string): string =>
  format(zone, 'zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit' }, instant);

/** 11月22日 星期日 */
export function dayOf(instant: number, zone: string, language: string): string {
  const day = format(zone, language, { month: 'long', day: 'numeric' }, instant);
  return `${day} ${format(zone, language, { weekday: 'long' }, instant)}`;
}

/** `2026-11-22` */
export const localDateOf = (instant: number, zone: string): string =>
  format(zone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }, instant);

/** 12月22日, of a local day `YYYY-MM-DD`. */
export const dateWords = (localDate: string, language: string): string =>
  format('UTC', language, { month: 'long', day: 'numeric' }, Date.parse(localDate));
