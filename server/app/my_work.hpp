// What waits to be done, by whom and until when: of the tenders that somebody reads, and of what the region
// shares.
#pragma once

#include "criteria/date.hpp"
#include "criteria/localized_text.hpp"
#include "criteria/name_set.hpp"
#include "criteria/role.hpp"
#include "criteria/tender_process.hpp"
#include "criteria/timestamp.hpp"
#include "server/app/service.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

enum class WorkKind {
  step,             // the next step of a tender
  confirmation,     // a step that somebody proposed and somebody else confirms
  declaration,      // of interests, by a member of the panel
  grades,           // of one assessor
  key_letter,       // one that its holder has not taken
  draft,            // a tender that is not published yet
  measurements,     // of promises of a contract: due, or overdue
  contracts,        // of a segment, that end within `contract_years`
  consultation,     // one that suppliers can answer
  template_review,  // of a proposed version
  library_review,   // of criteria whose day comes within `review_days`
  deletion,         // of what need not be kept, that a second person confirms
};

inline constexpr int contract_years = 1;
inline constexpr int review_days = 30;

struct WorkItem {
  WorkKind kind = WorkKind::step;
  // The number of the tender; the id of the segment, template or consultation; of criteria the day by which
  // they are due.
  std::string subject;
  criteria::LocalizedText title = {};               // of the subject; empty where there is none
  std::int64_t number = 0;                          // of a proposal
  std::optional<criteria::TenderStage> stage = {};  // of a tender in process
  std::optional<criteria::ProcessStep> step = {};
  std::vector<criteria::Condition> unmet = {};  // of the step, apart from what whoever takes it types
  std::size_t count = 0;                        // grades, measurements, contracts or criteria
  std::vector<std::string> people = {};         // by name; empty: whoever has one of `roles`
  criteria::NameSet<criteria::Role> roles = {};
  std::string proposed_by = {};                   // of what waits for a second person
  std::optional<criteria::Date> due = {};         // the first day, where there are several
  std::optional<criteria::Timestamp> until = {};  // the moment of a deadline for bids
  bool waits_for_time = false;                    // until that day or moment nobody can do anything
  bool is_mine = false;                           // the reader can do it now; with accounts off: somebody can
  bool operator==(const WorkItem&) const = default;
};

// What the reader can do first, then what waits for others, each by day, those without a day last. Who only
// grades is told of their own work alone.
std::vector<WorkItem> work_of(Service& service, const Actor& actor);

}  // namespace server

template <>
struct criteria::NameTable<server::WorkKind> {
  static constexpr std::array<std::pair<server::WorkKind, std::string_view>, 12> names{
      {{server::WorkKind::step, "step"},
       {server::WorkKind::confirmation, "confirmation"},
       {server::WorkKind::declaration, "declaration"},
       {server::WorkKind::grades, "grades"},
       {server::WorkKind::key_letter, "key-letter"},
       {server::WorkKind::draft, "draft"},
       {server::WorkKind::measurements, "measurements"},
       {server::WorkKind::contracts, "contracts"},
       {server::WorkKind::consultation, "consultation"},
       {server::WorkKind::template_review, "template-review"},
       {server::WorkKind::library_review, "library-review"},
       {server::WorkKind::deletion, "deletion"}}};
};
