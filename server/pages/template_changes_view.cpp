#include "server/pages/template_changes_view.hpp"

#include "server/pages/page_texts.hpp"
#include "templates/template_changes.hpp"

namespace server {
namespace {

std::string_view look(criteria::ChangeKind kind) {
  constexpr std::string_view looks[]{"success", "danger", "neutral", "warning"};
  return looks[static_cast<std::size_t>(kind)];
}

}  // namespace

void add_changes(TemplateValues content, const criteria::TemplateChanges& changes, std::string_view whose) {
  TemplateValues list = content.include("CHANGES", "template_changes.tpl");
  if (changes.empty()) {
    list.show("SAME");
    return;
  }
  TemplateValues table = list.add("TABLE");
  table.set_if_any("WHOSE", whose);
  table.set("COUNT", counted(content.language(), "differences", changes.size()));
  for (const criteria::TemplateChange& change : changes) {
    const auto words = templates::change_words(change, content.language());
    TemplateValues row = table.add("CHANGE");
    row.set("WHERE", words.where).set("FIELD", words.field).set("KIND", words.kind);
    row.set("LOOK", look(change.kind)).set("BEFORE", words.before).set("AFTER", words.after);
  }
}

}  // namespace server
