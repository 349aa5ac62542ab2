#include "server/pages/account_pages.hpp"

#include "server/accounts/qr_code.hpp"
#include "server/pages/account_texts.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/people_pages.hpp"
#include "templates/json_writer.hpp"

#include <fmt/format.h>

namespace server {
namespace {

using templates::Language;
using Kind = FormField::Kind;

std::string said(std::string_view key, Language language) { return std::string(page_text(language, key)); }

PageFrame frame_of(const char* title, Language language) {
  return {said(title, language), NavigationItem::none, {}};
}

PageFrame below_account(const char* title, Language language) {
  auto frame = frame_of(title, language);
  frame.crumbs = {{said("account.title", language), page_path::account()}};
  return frame;
}

FormField field(Language language, std::string name, const char* key, Kind kind) {
  FormField made{std::move(name), said(key, language), ""};
  made.kind = kind;
  made.required = true;
  return made;
}

void add_new_password(TemplateValues form, const criteria::Findings& findings) {
  TemplateValues fields = form.add("PASSWORDS");
  const Language language = form.language();
  add_field(fields, field(language, "password", "account.new-password", Kind::new_password), findings);
  add_field(fields, field(language, "repeated", "account.repeat-password", Kind::new_password), findings);
}

void add_authenticator(TemplateValues form, const TotpProposal& proposal) {
  form.set("QR", qr_svg(proposal.uri, said("account.totp-qr", form.language())));
  form.set("SECRET_TEXT", proposal.text).set("SEALED", proposal.sealed);
}

void add_roles(TemplateValues content, const std::vector<PartyRole>& roles, const PartyNames& parties) {
  if (roles.empty()) return;
  TemplateValues list = content.add("ROLES");
  for (const PartyRole& role : roles)
    list.add("ROLE").set("TEXT", fmt::format("{}, {}", role_text(role.role, content.language()),
                                             name_of(parties, role.party)));
}

void write_texts(templates::JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name).open_array();
  for (const auto& text : texts) json.text(text);
  json.close_array();
}

std::string request_json(const AssertionRequest& request) {
  templates::JsonWriter json;
  json.open_object().member("siteId", request.site_id).member("challenge", request.challenge);
  write_texts(json, "allowed", request.allowed);
  return json.close_object().take();
}

std::string request_json(const RegistrationRequest& request) {
  templates::JsonWriter json;
  json.open_object().member("siteId", request.site_id).member("challenge", request.challenge);
  json.member("userId", request.user_id).member("userName", request.user_name);
  json.member("userDisplayName", request.user_display_name);
  json.key("algorithms").open_array();
  for (const int algorithm : request.algorithms) json.number(algorithm);
  json.close_array();
  write_texts(json, "excluded", request.excluded);
  return json.close_object().take();
}

void add_key(TemplateValues rows, const SecurityKeyRow& key) {
  TemplateValues row = rows.add("KEY");
  row.set("NAME", key.name).set("SINCE", moment_or_text(key.added_at, rows.language()));
  if (!key.used_at.empty()) row.set_if_any("USED", moment_or_text(key.used_at, rows.language()));
  row.set("ACTION", page_path::security_key_removal(key.id));
}

void add_factors(TemplateValues content, const FactorsView& factors) {
  if (factors.totp)
    content.show("TOTP").set("SINCE", moment_or_text(factors.totp_since, content.language()));
  else
    content.show("NO_TOTP");
  for (const auto& key : factors.keys) add_key(content, key);
  if (!factors.totp && factors.keys.empty()) return;
  content.add("RECOVERY")
      .set("LEFT",
           counted(content.language(), "recovery-codes", static_cast<std::size_t>(factors.recovery_codes)));
}

void add_sessions(TemplateValues content, const std::vector<SessionRow>& sessions) {
  const Language language = content.language();
  for (const SessionRow& session : sessions) {
    TemplateValues row = content.add("SESSION");
    row.set("ADDRESS", session.address).set("AGENT", session.agent);
    row.set("SINCE", moment_or_text(session.opened_at, language));
    row.set("USED", moment_or_text(session.used_at, language));
    if (session.is_current)
      row.show("CURRENT");
    else
      row.add("OTHER").set("ACTION", page_path::session_end(session.id));
  }
}

void add_tokens(TemplateValues content, const AccountView& view) {
  const Language language = content.language();
  if (view.made) content.add("MADE").set("SECRET", view.made->secret);
  if (!view.tokens.empty()) {
    TemplateValues list = content.add("TOKENS");
    for (const AccessTokenRow& token : view.tokens) {
      TemplateValues row = list.add("TOKEN");
      row.set("NAME", token.name).set("UNTIL", day_or_text(token.expires_on, language));
      if (!token.used_at.empty()) row.set_if_any("USED", moment_or_text(token.used_at, language));
      row.set("ACTION", page_path::token_revocation(token.id));
    }
  }
  TemplateValues fields = content.add("TOKEN_FIELDS");
  add_field(fields, field(language, "name", "account.token-name", Kind::line), view.findings);
  auto until = field(language, "expiresOn", "account.token-until", Kind::date);
  until.required = false;
  until.hint = said("account.token-hint", language);
  add_field(fields, until, view.findings);
}

// A link, in the section of that name.
void add_provider(TemplateValues content, const char* section, const ProviderLink& provider) {
  content.set("PROVIDER_NAME", provider.name);
  content.add(section).set("PROVIDER_ADDRESS", provider.address);
}

void add_password_form(TemplateValues form, const SignInView& view) {
  const Language language = form.language();
  form.set("TO", view.to).show_if(view.provider.has_value(), "BESIDE");
  auto email = field(language, "email", "account.email", Kind::email);
  email.value = view.email;
  add_field(form, email, {});
  add_field(form, field(language, "password", "account.password", Kind::password), {});
}

}  // namespace

std::string sign_in_page(const SignInView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(frame_of("account.sign-in", language), context, "sign_in.tpl", [&](TemplateValues content) {
    add_refusals(content, view.findings, {});
    if (view.provider) {
      add_provider(content, "PROVIDER", *view.provider);
      content.show(view.is_local ? "LEAD_BOTH" : "LEAD_PROVIDER");
    } else {
      content.show("LEAD_LOCAL");
    }
    if (view.is_local) add_password_form(content.add("LOCAL"), view);
    if (view.demo.empty()) return;
    TemplateValues demo = content.add("DEMO");
    for (const DemoAccount& account : view.demo)
      demo.add("PERSON")
          .set("NAME", account.name)
          .set("ROLE", role_text(account.role, language))
          .set("EMAIL", account.email)
          .set("PASSWORD", account.password);
  });
}

std::string second_factor_page(const SecondFactorView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(
      frame_of("account.second-factor", language), context, "second_factor.tpl", [&](TemplateValues content) {
        content.set("TO", view.to);
        add_refusals(content, view.findings, {});
        if (view.factors.totp)
          add_field(content.add("TOTP"), field(language, "code", "account.totp-code", Kind::code), {});
        if (view.key) content.add("KEY").set("REQUEST", request_json(*view.key));
        if (view.factors.recovery_codes > 0)
          add_field(content.add("RECOVERY"), field(language, "recovery", "account.recovery-code", Kind::line),
                    {});
      });
}

namespace {

// For who has an account already: whether the address has one is not said to who only has the link.
void add_account_ways(TemplateValues content, const InvitationFormView& view) {
  if (view.invitation.is_reset || view.invitation.email.empty()) return;
  if (view.signed_in_email.empty()) {
    if (view.provider) add_provider(content, "AT_PROVIDER", *view.provider);
    if (!view.is_local) return;
    content.add("SIGN_IN").set("SIGN_IN_ADDRESS",
                               page_path::sign_in() + "?to=" + page_path::encoded(view.action));
    return;
  }
  TemplateValues way = content.add(view.is_for_account ? "ACCEPT" : "OTHER");
  way.set("OWN_NAME", view.signed_in_name).set("OWN_EMAIL", view.signed_in_email);
  way.set("ROLES_ACTION", view.action + "/roles");
}

}  // namespace

std::string invitation_page(const InvitationFormView& view, const PageContext& context) {
  const Language language = context.language;
  const auto& invitation = view.invitation;
  const char* title = invitation.is_reset ? "account.new-password-title" : "account.welcome";
  return framed(frame_of(title, language), context, "invitation.tpl", [&](TemplateValues content) {
    content.show(invitation.is_reset ? "RESET" : "NEW");
    add_account_ways(content, view);
    add_roles(content, invitation.party_roles, view.parties);
    add_refusals(content, view.findings, {"name", "email", "password", "repeated", "code"});
    if (!invitation.name.empty())
      content.add("KNOWN").set("NAME", invitation.name).set("EMAIL", invitation.email);
    if (view.is_for_account || !view.is_local) return;
    TemplateValues form = content.add("FORM");
    form.set("ACTION", view.action);
    if (invitation.name.empty()) {
      TemplateValues own = form.add("WHO");
      auto name = field(language, "name", "account.name", Kind::line);
      name.value = view.name;
      auto email = field(language, "email", "account.email", Kind::email);
      email.value = view.email;
      for (const auto& each : {name, email}) add_field(own, each, view.findings);
    }
    add_new_password(form, view.findings);
    add_authenticator(form, invitation.totp);
    auto code = field(language, "code", "account.totp-code", Kind::code);
    code.required = false;
    code.hint = said("account.totp-later", language);
    add_field(form.add("CODES"), code, view.findings);
  });
}

std::string signed_out_page(const ProviderLink& provider, const PageContext& context) {
  return framed(frame_of("account.signed-out", context.language), context, "signed_out.tpl",
                [&](TemplateValues content) {
                  content.set("PROVIDER_NAME", provider.name).set("PROVIDER_ADDRESS", provider.address);
                });
}

std::string no_invitation_page(const PageContext& context) {
  return framed(frame_of("account.link-over", context.language), context, "no_invitation.tpl",
                [](TemplateValues) {});
}

std::string recovery_codes_page(const std::vector<std::string>& codes, const std::string& next,
                                const PageContext& context) {
  return framed(frame_of("account.recovery-title", context.language), context, "recovery_codes.tpl",
                [&](TemplateValues content) {
                  content.set("NEXT", next);
                  for (const auto& code : codes) content.add("CODE").set("TEXT", code);
                });
}

namespace {

void add_sent(TemplateValues form, const std::vector<std::pair<std::string, std::string>>& fields) {
  for (const auto& [name, value] : fields) form.add("SENT").set("SENT_NAME", name).set("SENT_VALUE", value);
}

}  // namespace

std::string reauthentication_page(const ReauthenticationView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(frame_of("account.prove", language), context, "reauthenticate.tpl",
                [&](TemplateValues content) {
                  content.set("ACTION", view.action);
                  content.show(view.is_kept ? "KEPT" : view.goes_on ? "GOES_ON" : "AGAIN");
                  add_refusals(content, view.findings, {"proof-password", "proof-code"});
                  if (view.provider) add_provider(content, "AT_PROVIDER", *view.provider);
                  if (view.is_at_provider) return;
                  TemplateValues form = content.add("LOCAL");
                  add_sent(form, view.fields);
                  if (view.key) {
                    TemplateValues key = content.add("KEY");
                    key.set("REQUEST", request_json(*view.key)).set("ACTION", view.action);
                    add_sent(key, view.fields);
                  }
                  auto password = field(language, "proof-password", "account.password", Kind::password);
                  password.required = !view.has_totp;
                  add_field(form.add("PASSWORDS"), password, view.findings);
                  if (!view.has_totp) return;
                  auto code = field(language, "proof-code", "account.totp-code", Kind::code);
                  code.required = false;
                  add_field(form.add("CODES"), code, view.findings);
                });
}

std::string proved_page(const std::string& action,
                        const std::vector<std::pair<std::string, std::string>>& fields,
                        const PageContext& context) {
  return framed(frame_of("account.proved", context.language), context, "proved.tpl",
                [&](TemplateValues content) {
                  content.set("ACTION", action);
                  add_sent(content, fields);
                });
}

std::string account_page(const AccountView& view, const PageContext& context) {
  const Language language = context.language;
  return framed(frame_of("account.title", language), context, "account.tpl", [&](TemplateValues content) {
    content.set("NAME", view.person.name).set("EMAIL", view.person.email);
    add_roles(content, view.person.party_roles, view.parties);
    if (view.person.party_roles.empty() && view.person.tender_roles.empty()) content.show("NO_ROLES");
    add_refusals(content, view.findings, {"current", "password", "repeated", "name", "expiresOn"});
    if (view.provider.empty()) {
      TemplateValues own = content.add("LOCAL");
      add_field(own.add("PASSWORDS"), field(language, "current", "account.current-password", Kind::password),
                view.findings);
      add_new_password(own, view.findings);
      add_factors(own, view.factors);
    } else {
      content.set("PROVIDER_NAME", view.provider);
      content.add("AT_PROVIDER").show_if(view.has_claimed_roles, "CLAIMED");
    }
    add_sessions(content, view.sessions);
    add_tokens(content, view);
  });
}

std::string authenticator_page(const AuthenticatorView& view, const PageContext& context) {
  return framed(below_account("account.totp", context.language), context, "authenticator.tpl",
                [&](TemplateValues content) {
                  add_refusals(content, view.findings, {"code"});
                  add_authenticator(content, view.proposal);
                  add_field(content, field(context.language, "code", "account.totp-code", Kind::code),
                            view.findings);
                });
}

std::string security_keys_page(const SecurityKeysView& view, const PageContext& context) {
  return framed(below_account("account.key-add", context.language), context, "security_keys.tpl",
                [&](TemplateValues content) {
                  add_refusals(content, view.findings, {"name"});
                  if (!view.request) {
                    content.show("NO_NAME");
                    return;
                  }
                  TemplateValues form = content.add("KEY");
                  form.set("REQUEST", request_json(*view.request));
                  add_field(form, field(context.language, "name", "account.key-name", Kind::line),
                            view.findings);
                });
}

}  // namespace server
