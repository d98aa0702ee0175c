import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { PageImages } from './page-images.ts';

type Zoom = 'page' | 'width';

/** One page at a time, as a picture. `base64` is a PDF. */
export function PaperPages({ base64 }: { readonly base64: string }) {
  const { words } = useDuty();
  const say = words.printing;
  const [images, setImages] = useState<PageImages | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('page');
  const [box, setBox] = useState<{ width: number; height: number } | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isLeft = false;
    let opened: PageImages | null = null;
    const open = async () => {
      const { openPageImages } = await import('./page-images.ts');
      opened = await openPageImages(base64);
      if (isLeft) return opened.close();
      setImages(opened);
      setBroken(false);
      setPage((before) => Math.min(before, opened?.pages ?? 1));
    };
    open().catch(() => setBroken(true));
    return () => {
      isLeft = true;
      opened?.close();
    };
  }, [base64]);

  useEffect(() => {
    const seen = view.current;
    if (seen === null) return;
    const observer = new ResizeObserver(() => setBox({ width: seen.clientWidth, height: seen.clientHeight }));
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);

  const width = box?.width ?? 0;
  const height = zoom === 'page' ? (box?.height ?? 0) : null;
  const label = images === null ? '' : say.pageOf(page, images.pages);
  useEffect(() => {
    if (images === null || width < 100) return;
    let isOvertaken = false;
    // Room for the paper's shadow.
    const room = { width: width - 32, height: height === null ? null : height - 32 };
    images.draw(page, room).then(
      (canvas) => {
        if (isOvertaken) return;
        canvas.setAttribute('role', 'img');
        canvas.setAttribute('aria-label', label);
        place.current?.replaceChildren(canvas);
        view.current?.scrollTo(0, 0);
      },
      () => {
        if (!isOvertaken) setBroken(true);
      },
    );
    return () => {
      isOvertaken = true;
    };
  }, [images, page, width, height, label]);

  const pages = images?.pages ?? 1;
  const turn = (by: number) => setPage((before) => Math.min(pages, Math.max(1, before + by)));
  // Where the whole page is in sight nothing scrolls, and the keys leaf.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (by === 0 || zoom !== 'page') return;
    event.preventDefault();
    turn(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  return (
    <div className="paper-pages">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: scrolling is an act of its own */}
      <div className="paper-view" ref={view} role="region" aria-label={say.preview} tabIndex={0}>
        {isBroken ? <p className="paper-broken">{say.notShown}</p> : <div className="paper-sheet" ref={place} />}
      </div>
      <div className="paper-leaf">
        <Button
          icon={<LeftOutlined aria-hidden />}
          aria-label={say.previousPage}
          disabled={page <= 1}
          onClick={() => turn(-1)}
        />
        <span className="num" role="status">
          {label}
        </span>
        <Button
          icon={<RightOutlined aria-hidden />}
          aria-label={say.nextPage}
          disabled={page >= pages}
          onClick={() => turn(1)}
        />
        <Choices
          label={say.zoom}
          value={zoom}
          options={(['page', 'width'] as const).map((value) => ({ value, label: say.zooms[value] }))}
          onChoose={setZoom}
        />
      </div>
    </div>
  );
}
