#include "server/pages/step_places.hpp"

#include "server/pages/assessment_paths.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>
#include <array>

namespace server {

namespace {

using criteria::Condition;
using Address = std::string (*)(const std::string& tender);

std::string quality_opening(const std::string& tender) { return page_path::opening(tender, "quality"); }
std::string price_opening(const std::string& tender) { return page_path::opening(tender, "prices"); }
std::string own_work(const std::string& tender) { return page_path::assessment(tender, ""); }
std::string panel(const std::string& tender) { return page_path::panel(tender); }
std::string consensus(const std::string& tender) { return page_path::consensus(tender, ""); }
std::string admissibility(const std::string& tender) { return page_path::process(tender) + "#admissibility"; }
std::string award_records(const std::string& tender) { return page_path::award_records(tender); }
std::string letters(const std::string& tender) { return page_path::letters(tender); }

struct Row {
  Condition condition;
  Address address;
  std::string_view words;
  bool is_of_members = false;
};
constexpr std::array<Row, 14> rows{{
    {Condition::quality_keys_released, quality_opening, "place.quality-keys"},
    {Condition::price_keys_released, price_opening, "place.price-keys"},
    {Condition::panel_known, panel, "place.panel"},
    {Condition::interests_declared, panel, "place.progress"},
    {Condition::interests_declared, own_work, "assessment.title", true},
    {Condition::grades_complete, panel, "place.progress"},
    {Condition::grades_complete, own_work, "assessment.title", true},
    {Condition::consensus_complete, consensus, "consensus.title"},
    {Condition::bids_decided, admissibility, "place.admissibility"},
    {Condition::winner_verified, award_records, "process.to-award-records"},
    {Condition::evidence_met, award_records, "process.to-award-records"},
    {Condition::prices_examined, award_records, "process.to-award-records"},
    {Condition::letters_for_all, letters, "process.to-letters"},
    {Condition::standstill_known, letters, "process.to-letters"},
}};

}  // namespace

std::vector<StepPlace> places_of(Condition condition, const std::string& tender,
                                 const std::vector<std::string>& lots) {
  std::vector<StepPlace> places;
  for (const Row& row : rows)
    if (row.condition == condition) places.push_back({row.address(tender), row.words, row.is_of_members});
  if (condition == Condition::lots_evaluated || condition == Condition::ties_drawn)
    for (const std::string& lot : lots) places.push_back({page_path::ranking(tender, lot), "place.ranking"});
  return places;
}

std::vector<StepPlace> places_of(criteria::ProcessStep step, const std::string& tender) {
  std::vector<StepPlace> places;
  for (const auto& entry : criteria::NameTable<Condition>::names) {
    if (!criteria::rule_of(step).conditions.has(entry.first)) continue;
    for (StepPlace& place : places_of(entry.first, tender, {}))
      if (std::none_of(places.begin(), places.end(),
                       [&](const StepPlace& other) { return other.address == place.address; }))
        places.push_back(std::move(place));
  }
  return places;
}

void add_places(TemplateValues content, const std::string& tender, const std::vector<StepPlace>& places) {
  for (const StepPlace& place : places) {
    TemplateValues link = content.add(place.is_of_members ? "MEMBERS_PLACE" : "PLACE");
    link.set("ADDRESS", place.address).set("WORDS", page_text(content.language(), place.words));
    if (place.is_of_members) link.set("PANEL", page_path::panel(tender));
  }
}

}  // namespace server
