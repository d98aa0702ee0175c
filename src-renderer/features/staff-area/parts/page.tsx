import type { ReactNode } from 'react';

export function Page(props: { title: string; lead: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h2>{props.title}</h2>
          <p>{props.lead}</p>
        </div>
        <div className="page-acts">{props.actions}</div>
      </div>
      {props.children}
    </div>
  );
}
