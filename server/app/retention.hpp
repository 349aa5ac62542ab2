// What is kept of tenders, for how long, and what becomes due when. Nothing is removed: this is the list.
#pragma once

#include "criteria/date.hpp"
#include "server/app/failure.hpp"
#include "server/app/readable.hpp"
#include "server/app/service.hpp"
#include "server/storage/retention_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

// Something of a tender that must be kept until a day.
struct RetentionItem {
  TenderId tender = 0;
  std::string reference, title;
  std::string kind;
  std::int64_t count = 0;               // bids, files or entries; of a dossier 1
  std::optional<criteria::Date> since;  // when the years began; nothing: that has not happened yet
  std::optional<criteria::Date> due;    // from this day it need not be kept; likewise
  bool is_due = false;                  // today or earlier
};

// Who is told of what is kept of which tenders: who reads them; and of all an administrator of the working
// group, who deletes what is due.
Reader retention_reader(const Actor& actor);

// By day, those without one at the end; of the tenders that the reader may read.
std::vector<RetentionItem> retention_items(Service& service, const Reader& reader = {});

std::vector<RetentionRule> retention_rules(Service& service);
// Findings: `retention.years`, `retention.starts`, `retention.source`; NotFound "retentionRule"; Outdated.
Result<RetentionRule> change_retention(Service& service, const Actor& actor, const RetentionRule& rule,
                                       std::optional<std::int64_t> expected_version);

// The same day that many years later; 28 February for 29 February where there is none.
criteria::Date years_later(const criteria::Date& day, std::int64_t years);

}  // namespace server
