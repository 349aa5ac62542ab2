-- What an account may read, by its own roles only: with UNION an engine puts together what every account may read, to
-- take the doubles out, before it looks at the one that is asked for.
DROP VIEW readable_tenders;
CREATE VIEW readable_tenders AS
SELECT party_roles.account AS account, tender_parties.tender AS tender
FROM party_roles JOIN tender_parties ON tender_parties.party = party_roles.party
WHERE party_roles.taken_at = '' AND party_roles.role IN ('buyer', 'assessor', 'panel-chair', 'controller')
UNION ALL
SELECT account, tender FROM tender_roles WHERE taken_at = '';
