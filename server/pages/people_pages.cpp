#include "server/pages/people_pages.hpp"

#include "server/pages/account_texts.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Role;
using templates::Language;
using Choices = std::vector<std::pair<std::string, std::string>>;

std::string said(std::string_view key, Language language) { return std::string(page_text(language, key)); }

std::vector<Role> roles_of(const PeopleView& view, const std::vector<PartyRole>& party_roles,
                           const std::vector<TenderRole>& tender_roles) {
  std::vector<Role> roles;
  for (const PartyRole& role : party_roles)
    if (!view.is_tender && role.party == view.id) roles.push_back(role.role);
  for (const TenderRole& role : tender_roles)
    if (view.is_tender && std::to_string(role.tender) == view.id) roles.push_back(role.role);
  return roles;
}

Choices role_choices(const PeopleView& view, Language language, const std::vector<Role>& without = {}) {
  Choices choices;
  for (const auto& [role, name] : criteria::NameTable<Role>::names)
    if (view.roles.has(role) && std::find(without.begin(), without.end(), role) == without.end())
      choices.emplace_back(name, role_text(role, language));
  return choices;
}

std::string address(const PeopleView& view, const std::string& rest) {
  const auto base = view.is_tender ? page_path::tender(view.id) : page_path::party(view.id);
  return base + rest;
}

void add_person(TemplateValues list, const PeopleView& view, const AccountRow& person) {
  const Language language = list.language();
  TemplateValues row = list.add("PERSON");
  const auto id = std::to_string(person.id);
  row.set("NAME", person.name).set("EMAIL", person.email).set("ID", id);
  row.show_if(person.is_disabled, "DISABLED");
  row.show(person.is_bound ? "BOUND" : person.has_second_factor ? "FACTOR" : "NO_FACTOR");
  if (!person.signed_in_at.empty()) row.set_if_any("LAST", moment_or_text(person.signed_in_at, language));
  const auto roles = roles_of(view, person.party_roles, person.tender_roles);
  const auto action = address(view, "/people/" + id + "/roles");
  for (const Role role : roles)
    row.add("ROLE")
        .set("ACTION", action)
        .set("ROLE", criteria::name(role))
        .set("ROLE_TEXT", role_text(role, language));
  if (!view.may_write) return;
  if (const auto choices = role_choices(view, language, roles); !choices.empty() && !person.is_disabled) {
    TemplateValues form = row.add("GIVE");
    form.set("ACTION", action);
    for (const auto& [value, title] : choices) form.add("CHOICE").set("VALUE", value).set("TITLE", title);
  }
  if (view.is_tender) return;
  TemplateValues state = row.add("STATE");
  state.set("ACTION", address(view, "/people/" + id + "/state"));
  state.show(person.is_disabled ? "DISABLED" : "ENABLED");
}

void add_invitations(TemplateValues content, const PeopleView& view) {
  if (view.invitations.empty()) return;
  TemplateValues list = content.add("INVITED");
  for (const InvitationRow& row : view.invitations) {
    std::vector<std::string> roles;
    for (const Role role : roles_of(view, row.party_roles, row.tender_roles))
      roles.push_back(role_text(role, list.language()));
    list.add("INVITATION")
        .set("NAME", row.name)
        .set("EMAIL", row.email)
        .set("ROLES",
             row.is_reset ? said("people.reset", list.language()) : fmt::format("{}", fmt::join(roles, ", ")))
        .set("UNTIL", moment_or_text(row.expires_at, list.language()))
        .set("ACTION", address(view, "/invitations/" + std::to_string(row.id) + "/withdrawal"));
  }
}

FormField field(Language language, std::string name, const char* key, FormField::Kind kind) {
  FormField made{std::move(name), said(key, language), ""};
  made.kind = kind;
  made.required = true;
  return made;
}

void add_forms(TemplateValues content, const PeopleView& view) {
  const Language language = content.language();
  if (!view.others.empty()) {
    TemplateValues form = content.add("ASSIGN");
    form.set("ACTION", address(view, "/people"));
    auto person = field(language, "account", "people.person", FormField::Kind::choice);
    for (const AccountRow& other : view.others)
      person.choices.emplace_back(std::to_string(other.id), other.name);
    add_field(form, person, {});
    auto role = field(language, "given", "account.role", FormField::Kind::choice);
    role.choices = role_choices(view, language);
    add_field(form, role, {});
  }
  TemplateValues form = content.add("INVITE");
  form.set("ACTION", address(view, "/people"));
  auto name = field(language, "name", "account.name", FormField::Kind::line);
  name.value = view.name;
  auto email = field(language, "email", "account.email", FormField::Kind::email);
  email.value = view.email;
  auto role = field(language, "role", "account.role", FormField::Kind::choice);
  role.choices = role_choices(view, language);
  role.value = view.role;
  for (const auto& each : {name, email, role}) add_field(form, each, view.findings);
}

}  // namespace

std::string role_text(Role role, Language language) {
  return std::string(templates::label("role." + std::string(criteria::name(role)), language));
}

std::string people_page(const PeopleView& view, const PageContext& context) {
  const Language language = context.language;
  PageFrame frame{said("people.title", language), NavigationItem::people, {}};
  if (view.is_tender)
    frame = {
        said("people.title", language),
        NavigationItem::tenders,
        {{said("tenders.title", language), page_path::tenders()}, {view.title, page_path::tender(view.id)}}};
  else
    frame.crumbs = {{said("people.parties", language), page_path::people()}};
  return framed(frame, context, "people.tpl", [&](TemplateValues content) {
    content.set("OF", view.title).show(view.is_tender ? "OF_TENDER" : "OF_PARTY");
    add_refusals(content, view.findings, {"name", "email", "role"});
    if (view.link)
      content.add("LINK")
          .set("ADDRESS", view.link->address)
          .set("LINK_TEXT", page_text(language, view.link->is_reset ? "people.reset-link" : "people.link",
                                      {{"name", view.link->name}}));
    if (view.people.empty()) content.show("EMPTY");
    if (!view.people.empty()) {
      TemplateValues list = content.add("PEOPLE");
      for (const AccountRow& person : view.people) add_person(list, view, person);
    }
    if (!view.may_write) return;
    add_invitations(content, view);
    add_forms(content, view);
  });
}

std::string people_parties_page(const std::vector<PeopleParty>& parties, const PageContext& context) {
  const PageFrame frame{said("people.parties", context.language), NavigationItem::people, {}};
  return framed(frame, context, "people_parties.tpl", [&](TemplateValues content) {
    for (const PeopleParty& party : parties)
      content.add("PARTY")
          .set("NAME", party.name)
          .set("ADDRESS", page_path::people(party.id))
          .set("COUNT", counted(context.language, "people", party.people));
  });
}

}  // namespace server
