#include "server/pages/party_pages.hpp"

#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

namespace server {
namespace {

using criteria::PartyKind;

std::string kind_text(PartyKind kind, templates::Language language) {
  return std::string(templates::label("party." + std::string(criteria::name(kind)), language));
}

void add_kinds(TemplateValues form, PartyKind chosen) {
  for (const auto& [kind, word] : criteria::NameTable<PartyKind>::names)
    form.add("KIND")
        .set("VALUE", word)
        .set("NAME", kind_text(kind, form.language()))
        .show_if(kind == chosen, "CHOSEN");
}

}  // namespace

std::string party_list_page(const std::vector<StoredParty>& parties, const PageContext& context) {
  const std::string title(page_text(context.language, "segments.parties"));
  return framed({title, NavigationItem::parties, {}}, context, "party_list.tpl",
                [&parties](TemplateValues content) {
                  content.set("ACTION", page_path::parties());
                  for (const StoredParty& stored : parties) {
                    TemplateValues row = content.add("PARTY");
                    row.set("NAME", stored.party.name).set("ID", stored.party.id);
                    row.set("KIND_NAME", kind_text(stored.party.kind, row.language()));
                    row.set("ADDRESS", page_path::party(stored.party.id));
                    if (stored.party.website) row.set_if_any("WEBSITE", *stored.party.website);
                  }
                  add_kinds(content, PartyKind::municipality);
                });
}

std::string party_page(const StoredParty& stored, const PageContext& context) {
  const auto& party = stored.party;
  const PageFrame frame{
      party.name,
      NavigationItem::parties,
      {{std::string(page_text(context.language, "segments.parties")), page_path::parties()}}};
  return framed(frame, context, "party.tpl", [&](TemplateValues content) {
    content.set("NAME", party.name).set("ID", party.id).set("ACTION", page_path::party(party.id));
    content.set("VERSION", std::to_string(stored.version)).set("WEBSITE", party.website.value_or(""));
    content.set("KIND_NAME", kind_text(party.kind, context.language));
    add_kinds(content, party.kind);
    if (stored.uses == 0) content.add("REMOVAL").set("REMOVE", page_path::party_removal(party.id));
  });
}

}  // namespace server
