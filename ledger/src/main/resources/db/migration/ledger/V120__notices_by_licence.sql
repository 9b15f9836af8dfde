-- A worker who withdrew reads what each holder of a licence was told and answered.
create index retraction_of_licence on ledger.retraction (licence_id, position desc);
