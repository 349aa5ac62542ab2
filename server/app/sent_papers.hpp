// The letters and records of an award as they went out: what is given from the moment that the letters count
// as sent.
#pragma once

#include "server/app/award.hpp"
#include "server/app/change.hpp"

#include <cstdint>
#include <optional>

namespace server {

// The newest template of the tender's party; ours when it has none.
criteria::WordTemplate letter_form(Unit& unit, TenderId tender, templates::Language language);

// Makes them in the newest template of the tender's party, in ours when it has none, and keeps them with the
// step.
void keep_sent_papers(const Change& change, std::int64_t step, const LoadedDossier& whole,
                      const LoadedDossier& admitted);
// Nothing while the letters are not sent, or when the sending was reversed.
std::optional<MadePapers> sent_papers(Unit& unit, TenderId tender);

}  // namespace server
