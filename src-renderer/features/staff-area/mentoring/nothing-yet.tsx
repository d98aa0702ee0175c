export function NothingYet({ sentence }: { sentence: string }) {
  return (
    <section className="panel-staff table-panel">
      <div className="table-empty" role="status">
        {sentence}
      </div>
    </section>
  );
}
