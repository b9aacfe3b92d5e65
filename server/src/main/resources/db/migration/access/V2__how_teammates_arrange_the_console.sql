create table access.desk (
    teammate   text primary key,
    arranged   jsonb not null,
    changed_at timestamptz not null
);
comment on table access.desk is 'How a teammate arranged the console for themselves: cards of home and favourites.';
