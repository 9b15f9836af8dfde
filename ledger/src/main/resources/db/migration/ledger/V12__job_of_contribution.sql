-- Which job a contribution speaks of, so that pay, cost and review find the contract that names the employer.
alter table ledger.contribution add column job_ref text collate "C";
