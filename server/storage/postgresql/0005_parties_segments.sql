-- Parties that buy (partijen), what they spend and have under contract in each segment, and the choices that the
-- region made from that. Amounts are whole cents.

CREATE TABLE parties (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  website    TEXT NOT NULL,
  version    BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
);

-- What is known of a segment beside its title: canonical JSON with the members of docs/segments.md that are given.
ALTER TABLE segments ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';

CREATE TABLE spend (
  segment TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  party   TEXT NOT NULL REFERENCES parties (id),
  year    BIGINT NOT NULL,
  cents   BIGINT NOT NULL,
  PRIMARY KEY (segment, party, year)
);
CREATE INDEX spend_by_party ON spend (party);

-- Empty texts and an empty value: not given.
CREATE TABLE contracts (
  segment      TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  party        TEXT NOT NULL REFERENCES parties (id),
  title        TEXT NOT NULL,
  supplier     TEXT NOT NULL,
  starts_on    TEXT NOT NULL,
  ends_on      TEXT NOT NULL,
  yearly_cents BIGINT,
  PRIMARY KEY (segment, party, title)
);
CREATE INDEX contracts_by_party ON contracts (party);

-- Which three segments, from what, and why: `document` holds the inputs and the result. Stays what it was.
CREATE TABLE segment_choices (
  id         BIGINT PRIMARY KEY DEFAULT next_number('segment_choices', 'id'),
  decided_on TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  document   TEXT NOT NULL,
  sha256     TEXT NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TRIGGER segment_choices_stay BEFORE UPDATE ON segment_choices
FOR EACH ROW EXECUTE FUNCTION refuse('segment_choices are insert-only');
CREATE TRIGGER segment_choices_remain BEFORE DELETE ON segment_choices
FOR EACH ROW EXECUTE FUNCTION refuse('segment_choices are insert-only');

-- Those that the action plan names, and the water boards of its area.
INSERT INTO parties (id, name, kind, website, version, created_at, updated_at) VALUES
  ('alphen-aan-den-rijn', 'Gemeente Alphen aan den Rijn', 'municipality', 'https://www.alphenaandenrijn.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('gouda', 'Gemeente Gouda', 'municipality', 'https://www.gouda.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('krimpenerwaard', 'Gemeente Krimpenerwaard', 'municipality', 'https://www.krimpenerwaard.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('molenlanden', 'Gemeente Molenlanden', 'municipality', 'https://www.molenlanden.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('nieuwkoop', 'Gemeente Nieuwkoop', 'municipality', 'https://www.nieuwkoop.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('waddinxveen', 'Gemeente Waddinxveen', 'municipality', 'https://www.waddinxveen.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('woerden', 'Gemeente Woerden', 'municipality', 'https://www.woerden.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('zuidplas', 'Gemeente Zuidplas', 'municipality', 'https://www.zuidplas.nl', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z'),
  ('provincie-utrecht', 'Provincie Utrecht', 'province', 'https://www.provincie-utrecht.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('provincie-zuid-holland', 'Provincie Zuid-Holland', 'province', 'https://www.zuid-holland.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('rijnland', 'Hoogheemraadschap van Rijnland', 'water-board', 'https://www.rijnland.net', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('schieland-en-de-krimpenerwaard', 'Hoogheemraadschap van Schieland en de Krimpenerwaard', 'water-board',
   'https://www.schielandendekrimpenerwaard.nl', 1, '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('de-stichtse-rijnlanden', 'Hoogheemraadschap De Stichtse Rijnlanden', 'water-board', 'https://www.hdsr.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('rivierenland', 'Waterschap Rivierenland', 'water-board', 'https://www.waterschaprivierenland.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('odmh', 'Omgevingsdienst Midden-Holland', 'environment-service', 'https://www.odmh.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('ozhz', 'Omgevingsdienst Zuid-Holland Zuid', 'environment-service', 'https://www.ozhz.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('pianoo', 'PIANOo Expertisecentrum Aanbesteden', 'knowledge-centre', 'https://www.pianoo.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('groene-hart-werkt', 'Groene Hart Werkt!', 'platform', 'https://www.groenehartwerkt.nl', 1,
   '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'),
  ('inkopers-werkgroep', 'Inkopers-werkgroep Groene Hart', 'working-group', '', 1, '2026-11-01T00:00:00Z',
   '2026-11-01T00:00:00Z');
