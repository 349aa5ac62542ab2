#include "server/pages/segment_pages.hpp"

#include "criteria/segment_choice.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/tender_rows.hpp"
#include "server/pages/whole_euros.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace server {
namespace {

using criteria::Segment;
using templates::Language;

constexpr std::size_t shown_years = 4;

void fill_facts(TemplateValues segment, const SegmentRow& row) {
  segment.set("TITLE", row.title).set("ADDRESS", page_path::segment(row.id));
  segment.set_if_any("SECTOR", row.sector).set_if_any("DESCRIPTION", row.description);
  for (const std::string& code : row.cpv_codes) segment.add("CPV").set("CODE", code);
  segment.set("TENDERS", counted(segment.language(), "tenders", row.tenders));
  segment.set("VERSION", std::to_string(row.version));
}

// ---- what is known --------------------------------------------------------------------------------------

std::string intensity_text(const criteria::ImpactIntensity& intensity, Language language) {
  std::string text = templates::number_text(intensity.value, language);
  if (intensity.low)
    text += " (" + templates::number_text(*intensity.low, language) + "–" +
            templates::number_text(*intensity.high, language) + ")";
  return text + " " +
         std::string(
             templates::label("impact-unit." + std::string(criteria::name(intensity.unit)), language));
}

void add_known(TemplateValues content, std::string_view criterion, const std::string& value,
               const std::string& reason) {
  content.add("KNOWN")
      .set("NAME", templates::label("choice-criterion." + std::string(criterion), content.language()))
      .set("VALUE", value)
      .set_if_any("REASON", reason);
}

void add_appraisal(TemplateValues content, std::string_view criterion,
                   const std::optional<criteria::Appraisal>& appraisal) {
  const Language language = content.language();
  if (!appraisal)
    add_known(content, criterion, std::string(page_text(language, "segments.unknown")), "");
  else
    add_known(content, criterion,
              page_text(language, "segments.grade",
                        {{"grade", templates::number_text(appraisal->grade, language)}}),
              appraisal->reason);
}

void add_all_known(TemplateValues content, const Segment& segment) {
  const Language language = content.language();
  if (const auto& intensity = segment.intensity)
    add_known(content, "intensity", intensity_text(*intensity, language),
              intensity->source + ", " + std::to_string(intensity->year));
  else
    add_known(content, "intensity", std::string(page_text(language, "segments.unknown")), "");
  add_appraisal(content, "influence", segment.influence);
  add_appraisal(content, "readiness", segment.readiness);
  add_appraisal(content, "effort", segment.effort);
}

// ---- spend and contracts --------------------------------------------------------------------------------

void add_spend(TemplateValues content, const SegmentView& view) {
  std::set<int, std::greater<>> all_years;
  std::map<std::string, std::map<int, const criteria::Spend*>> by_party;
  for (const criteria::Spend& spend : view.known.spend) {
    all_years.insert(spend.year);
    by_party[std::string(name_of(view.parties, spend.party))][spend.year] = &spend;
  }
  if (by_party.empty()) {
    content.show("NO_SPEND");
    return;
  }
  std::vector<int> years(all_years.begin(), all_years.end());
  if (years.size() > shown_years) years.resize(shown_years);
  std::reverse(years.begin(), years.end());
  const Language language = content.language();
  TemplateValues table = content.add("SPEND");
  for (const int year : years) table.add("YEAR").set("TEXT", std::to_string(year));
  for (const auto& [party, spends] : by_party) {
    TemplateValues row = table.add("PARTY");
    row.set("NAME", party);
    for (const int year : years) {
      const auto found = spends.find(year);
      row.add("AMOUNT").set(
          "TEXT", found == spends.end() ? "–" : whole_euros(found->second->amount.value(), language));
    }
  }
  for (const int year : years) {
    const auto total = criteria::total_spend(view.known, year);
    table.add("TOTAL").set("TEXT", total ? whole_euros(*total, language) : "–");
  }
}

void add_contracts(TemplateValues content, const SegmentView& view) {
  auto ending = criteria::ending_within(view.known, view.today, criteria::calendar_years);
  const Language language = content.language();
  if (ending.empty()) {
    content.show(view.known.contracts.empty() ? "NO_CONTRACTS" : "NONE_ENDING");
    return;
  }
  std::stable_sort(ending.begin(), ending.end(),
                   [](const auto* left, const auto* right) { return left->ends_on < right->ends_on; });
  TemplateValues table = content.add("CONTRACTS");
  for (const criteria::Contract* contract : ending) {
    TemplateValues row = table.add("CONTRACT");
    row.set("TITLE", contract->title).set("PARTY", name_of(view.parties, contract->party));
    row.set("ENDS", templates::day_text(contract->ends_on, language));
    row.set("SUPPLIER", contract->supplier.empty() ? "–" : contract->supplier);
    row.set("VALUE", contract->yearly_value ? whole_euros(contract->yearly_value->value(), language) : "–");
  }
}

}  // namespace

std::string segment_list_page(const SegmentListView& view, const PageContext& context) {
  const std::string title(page_text(context.language, "segments.title"));
  return framed(
      {title, NavigationItem::segments, {}}, context, "segment_list.tpl", [&view](TemplateValues content) {
        content.set("CHOICE", page_path::segment_choice())
            .set("REGISTER", page_path::spend_register())
            .set("NEW", page_path::new_segment())
            .set("PARTIES", page_path::parties());
        if (view.rows.empty()) content.show("EMPTY");
        for (const SegmentRow& row : view.rows) {
          TemplateValues card = content.add("SEGMENT");
          fill_facts(card, row);
          if (view.year && row.spend_cents)
            card.add("SPEND").set(
                "TEXT",
                page_text(card.language(), "segments.spend-in",
                          {{"amount", whole_euros(criteria::Number(*row.spend_cents, 100), card.language())},
                           {"year", std::to_string(*view.year)}}));
        }
      });
}

std::string segment_page(const SegmentView& view, const PageContext& context) {
  const PageFrame frame{
      view.segment.title,
      NavigationItem::segments,
      {{std::string(page_text(context.language, "segments.title")), page_path::segments()}}};
  return framed(frame, context, "segment.tpl", [&view](TemplateValues content) {
    fill_facts(content, view.segment);
    for (const std::string& prefix : view.known.cpv_prefixes) content.add("PREFIX").set("CODE", prefix);
    add_all_known(content, view.known);
    add_spend(content, view);
    add_contracts(content, view);
    content.set("EDIT", page_path::segment_facts(view.segment.id));
    content.set("REGISTER", page_path::spend_register()).set("CHOICE", page_path::segment_choice());
    if (view.agreements.empty()) content.show("NO_AGREEMENTS");
    for (const SegmentLink& link : view.agreements)
      content.add("AGREEMENT").set("NAME", link.title).set("LINK", link.address);
    content.set("TEMPLATES", page_path::criteria_templates());
    for (const SegmentLink& link : view.templates)
      content.add("TEMPLATE").set("NAME", link.title).set("LINK", link.address);
    if (view.tenders.empty())
      content.show("EMPTY");
    else
      add_tender_rows(content.add("ROWS"), view.tenders);
  });
}

}  // namespace server
