#include "server/pages/register_pages.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"
#include "templates/spend_register_json.hpp"

namespace server {
namespace {

using criteria::ContractLine;
using criteria::SpendLine;
using templates::Language;

PageFrame frame_of(Language language, std::string_view title, bool below_register) {
  PageFrame frame{std::string(page_text(language, title)),
                  NavigationItem::segments,
                  {{std::string(page_text(language, "segments.title")), page_path::segments()}}};
  if (below_register)
    frame.crumbs.push_back(
        {std::string(page_text(language, "segments.register")), page_path::spend_register()});
  return frame;
}

std::string euros(const criteria::Decimal& amount, Language language) {
  return templates::amount_text(amount.text(), language);
}

std::string text_of(const std::optional<SpendLine>& line, Language language) {
  return line ? euros(line->spend.amount, language) : "–";
}

std::string text_of(const std::optional<ContractLine>& line, Language language) {
  if (!line) return "–";
  const auto& contract = line->contract;
  std::string text;
  if (contract.starts_on) text += templates::day_text(*contract.starts_on, language) + " ";
  text += "– " + templates::day_text(contract.ends_on, language);
  if (!contract.supplier.empty()) text += ", " + contract.supplier;
  if (contract.yearly_value) text += ", " + euros(*contract.yearly_value, language);
  return text;
}

std::string subject_of(const SpendLine& line) { return std::to_string(line.spend.year); }
std::string subject_of(const ContractLine& line) { return line.contract.title; }
const std::string& party_of(const SpendLine& line) { return line.spend.party; }
const std::string& party_of(const ContractLine& line) { return line.contract.party; }

template <typename Change>
void add_changes(TemplateValues table, const std::vector<Change>& changes, const RegisterChangeView& view) {
  const Language language = table.language();
  for (const Change& change : changes) {
    const auto& line = change.after ? *change.after : *change.before;
    TemplateValues row = table.add("CHANGE");
    row.set("PARTY", name_of(view.parties, party_of(line)))
        .set("SEGMENT", segment_title(view.segments, line.segment));
    row.set("SUBJECT", subject_of(line));
    row.set("BEFORE", text_of(change.before, language)).set("AFTER", text_of(change.after, language));
    const char* kind = !change.before  ? "segments.added"
                       : !change.after ? "segments.removed"
                                       : "segments.changed";
    row.set("STATE", page_text(language, kind));
    row.set("LOOK", !change.before ? "success" : !change.after ? "danger" : "warning");
  }
}

}  // namespace

std::string spend_register_page(const std::vector<StoredParty>& parties, const PageContext& context) {
  return framed(frame_of(context.language, "segments.register", false), context, "spend_register.tpl",
                [&](TemplateValues content) {
                  content.set("ACTION", page_path::spend_register());
                  content.set("WORKBOOK", page_path::spend_workbook());
                  for (const StoredParty& stored : parties)
                    content.add("PARTY").set("ID", stored.party.id).set("NAME", stored.party.name);
                });
}

std::string register_change_page(const RegisterChangeView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(frame_of(language, "segments.changes", true), context, "register_change.tpl",
                [&](TemplateValues content) {
                  const RegisterChange& change = view.change;
                  content.set_if_any("FILE", view.file_name);
                  content.set("UNCHANGED", counted(language, "segments.lines-unchanged", change.unchanged));
                  add_findings(content, change.notes);
                  if (!change.spend.empty()) add_changes(content.add("SPEND"), change.spend, view);
                  if (!change.contracts.empty())
                    add_changes(content.add("CONTRACTS"), change.contracts, view);
                  if (change.spend.empty() && change.contracts.empty()) {
                    content.add("NOTHING").set("BACK", page_path::spend_register());
                    return;
                  }
                  content.add("CONFIRM")
                      .set("ACTION", page_path::spend_register_lines())
                      .set("STATE", change.state)
                      .set("LINES", templates::canonical_spend_register_json(change.lines))
                      .set("BACK", page_path::spend_register());
                });
}

}  // namespace server
