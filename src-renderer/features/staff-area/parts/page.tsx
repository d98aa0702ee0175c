import type { ReactNode } from 'react';

export function Page(props: { title: string; lead: string | null; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h2>{props.title}</h2>
          {props.lead === null ? null : <p>{props.lead}</p>}
        </div>
        <div className="page-acts">{props.actions}</div>
      </div>
      {props.children}
    </div>
  );
}
