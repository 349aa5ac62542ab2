// Every route for every kind of person, over HTTP: what is allowed, refused or hidden is written here a
// second time, by person, and held against what the service does.
#include "server/app/account_roles.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/promises.hpp"
#include "server/http/permissions.hpp"
#include "tests/server/promise_dossier.hpp"
#include "tests/server/signed_in.hpp"

#include <regex>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using criteria::Role;
using server::Method;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::SignedIn;

constexpr const char* group = "inkopers-werkgroep";

// ---- what is expected -----------------------------------------------------------------------------------

constexpr const char* in_tender = R"((/api/v1)?/tenders/\{tender\})";

std::string below_tender(const std::string& method, const std::string& rest) {
  return method + " " + in_tender + rest;
}

// What each grant opens, for the tender of Gouda and for what the region shares.
const std::map<std::string, std::vector<std::string>>& grants() {
  static const std::map<std::string, std::vector<std::string>> all{
      {"everyone",
       {"GET /health(/live|/ready)?", "GET /metrics", "GET /.well-known/security.txt",
        "GET /api/v1/openapi.json", R"(GET /static/\{name\})", "GET /", "(GET|POST) /sign-in.*",
        R"((GET|POST) /invitation/\{secret\})"}},
      {"account",
       {"POST /sign-out", R"(POST /invitation/\{secret\}/roles)", "(GET|POST) /re-authenticate",
        "(GET|POST) /account.*", "GET /api/v1/account", "POST /api/v1/re-authentications",
        R"((GET|POST|DELETE) /api/v1/access-tokens(/\{token\})?)", "GET (/api/v1)?/tenders",
        R"(GET (/work|/api/v1/work-items|/search|/api/v1/search-results|/help(/guides/\{guide\})?))",
        "(GET|POST) /kept-forms", "(GET|POST) /requests/.*"}},
      // Somebody with a role in a party or in the working group.
      {"region",
       {"GET "
        "(/api/v1)?/(segments|agreements|parties|templates|library|monitor|promises|retention|audit)(?!.*(/"
        "people|/invitations|letter-templates|\\{promise\\}|/edit|/facts|-new|-exports)).*",
        "GET (/api/v1)?/(library\\.xlsx|monitor\\.xlsx)",
        "GET "
        "/api/v1/"
        "(segment-.*|spend-.*|contracts|library-.*|promise-reminders|retention-.*|audit-[^e].*|audit-entries."
        "*)",
        "GET (/api/v1)?/consultations"}},
      {"reads the whole log", {"GET /api/v1/audit-exports"}},
      {"edits region",
       {"(POST|PUT|DELETE) "
        "(/api/v1)?/(segments|agreements|parties)(?!.*(/people|/invitations|letter-templates)).*",
        "POST (/api/v1)?/library-imports", "POST /api/v1/(segment-choices|spend-imports|library-criteria)",
        R"(PUT /api/v1/library-criteria/\{criterion\})", "(GET|POST) /library-new",
        R"((GET|POST) /library/\{criterion\}/edit)", "GET /(segments|agreements)-new",
        R"(GET /agreements/\{agreement\}/edit)", R"(GET /segments/\{segment\}/facts)",
        R"(POST /agreement-examples/\{example\})"}},
      {"contributes",
       {R"(POST (/api/v1)?/library(-criteria)?/\{criterion\}/comments.*)", "POST (/api/v1)?/templates.*",
        "POST /template-uploads", "GET /consultations/new", "POST (/api/v1)?/consultations"}},
      {"administers all",
       {"GET /people", R"((GET|POST|PUT|DELETE) (/api/v1)?/parties/\{party\}/(people|invitations).*)",
        R"(PUT /api/v1/retention-rules/\{rule\})", R"(POST /retention/\{rule\})",
        "(GET|POST) (/api/v1)?/deletion-proposals.*"}},
      {"administers Gouda",
       {"GET /people", R"((GET|POST|PUT|DELETE) (/api/v1)?/parties/\{party\}/(people|invitations).*)"}},
      {"makes tenders",
       {"POST (/api/v1)?/tenders", "(GET|POST) /tenders/new", "POST /api/v1/drafts",
        "POST /api/v1/notice-imports"}},
      {"letters of Gouda", {R"(GET /api/v1/parties/\{party\}/letter-templates.*)"}},
      {"writes letters of Gouda", {R"(POST /api/v1/parties/\{party\}/letter-templates)"}},
      {"reads the tender",
       {below_tender(
            "GET",
            "(?!/"
            "(people|invitations|audit|letters|sealed|archive|dossier|draft|publish$|correct$|key-|openings|"
            "uploads|award-|late-|panel|assessment|consensus|interest-|recusals|lots/.*/grades.xlsx|notice|"
            "ocds-|open-data|insight|robustness|what-if|jobs|redaction|advice-)).*"),
        R"(GET /api/v1/promises/\{promise\})",
        R"(GET (/api/v1)?/consultations/\{consultation\}(?!/edit|/responses).*)"}},
      {"answers for the tender",
       {below_tender(
            "GET",
            "/(people|audit-entries|audit-log|letters.*|sealed-bids.*|archives.*|archive.xml|archive.zip|"
            "dossier.json|"
            "key-holders|uploads.*|award-.*|late-bids.*|panel|panel-details|interest-declarations|recusals|"
            "assessment-progress|notice.*|ocds-releases|open-data.json|insight.*|robustness.*|what-if|jobs.*|"
            "redaction|advice-thresholds)"),
        R"(GET /api/v1/tenders/\{tender\}/openings.*)",
        R"(GET /api/v1/consultations/\{consultation\}/responses(/releases)?)",
        below_tender("POST", "/(insight|robustness|what-ifs?|jobs.*)")}},
      {"conducts the tender",
       {below_tender("GET", "/(draft.*|publish|correct|key-letters|invitations)"),
        R"(GET /tenders/\{tender\}/openings/\{envelope\})", below_tender("(POST|PUT|DELETE)", ".*"),
        R"((PUT|POST) /api/v1/promises/\{promise\}/.*)",
        R"((GET|POST|PUT) (/api/v1)?/consultations/\{consultation\}.*)"}},
      {"grades",
       {below_tender("(POST|PUT)", "/(interest-declarations|assessment.*|consensus.*)"),
        below_tender("GET",
                     "/(assessment|assessment-details|assessment-workbooks|consensus|lots/.*/grades.xlsx)")}},
      {"leads", {below_tender("POST", "/(process|steps|step-requests.*)")}},
  };
  return all;
}

// Proved within the last five minutes, or asked again.
const std::vector<std::string>& gates() {
  static const std::vector<std::string> all{
      below_tender("POST",
                   "/(process|steps|step-requests.*|publish|publications|correct|corrections|key-letters|"
                   "own-key-letters?|openings.*)"),
      R"(POST (/api/v1)?/templates/\{template\}/proposals/\{proposal\}/reviews)",
      R"(POST (/api/v1)?/deletion-proposals/\{proposal\}.*)",
      "POST /account/(authenticator|authenticator-removal|security-keys.*|recovery-codes|access-tokens)",
      R"(POST /parties/\{party\}/people/\{account\}/state)",
      "POST /api/v1/access-tokens"};
  return all;
}

bool any_matches(const std::vector<std::string>& patterns, const std::string& route) {
  static std::map<std::string, std::regex> made;  // making one costs more than matching it
  for (const auto& pattern : patterns)
    if (std::regex_match(route, made.try_emplace(pattern, pattern).first->second)) return true;
  return false;
}

struct Person {
  std::string name;
  std::set<std::string> grants;
  SignedIn session;
  bool has(const std::string& grant) const { return grants.contains(grant); }
};

enum class Outcome { allowed, sign_in, refused, hidden };

std::string text(Outcome outcome) {
  constexpr const char* names[]{"allowed", "sign in", "refused", "hidden"};
  return names[static_cast<std::size_t>(outcome)];
}

bool is_of_tender(const std::string& pattern) {
  return pattern.find("{tender}") != std::string::npos || pattern.find("{promise}") != std::string::npos ||
         pattern.find("{consultation}") != std::string::npos;
}

Outcome expected(const Person& person, const std::string& route, const std::string& pattern) {
  for (const auto& grant : person.grants)
    if (any_matches(grants().at(grant), route)) return Outcome::allowed;
  if (!person.has("account")) return Outcome::sign_in;
  return is_of_tender(pattern) && !person.has("reads the tender") ? Outcome::hidden : Outcome::refused;
}

// ---- what happens ---------------------------------------------------------------------------------------

std::string filled(std::string path, const std::map<std::string, std::string>& values) {
  for (const auto& [name, value] : values)
    if (const auto at = path.find("{" + name + "}"); at != std::string::npos)
      path.replace(at, name.size() + 2, value);
  if (path.find('{') != std::string::npos) throw std::logic_error("no value for " + path);
  return path;
}

class PermissionWalk : public testing::Test {
 protected:
  PermissionWalk() {
    const auto tender =
        service_.add_tender(server_test::replaced(server_test::winning_dossier, R"("title":"Bestrating",)",
                                                  R"("title":"Bestrating","segment":"kantoormeubilair",)"));
    if (tender != 1) throw std::logic_error("the tender is not the first");
    const auto held = server::start_consultation(
        service_.api.service(), service_.operator_, {criteria::ConsultationBasisKind::draft, "P-1", {}, {}},
        {"markt", "2027-01-11", "2027-02-12", "inkoop@voorbeeld.example", {}});
    if (!held) throw std::logic_error("no consultation");
    if (!server::register_promises(service_.api.service(), service_.operator_, tender, {}))
      throw std::logic_error("no promise");
    const std::set<std::string> everywhere{"everyone", "account", "region"};
    const auto with = [&](std::set<std::string> more) {
      more.insert(everywhere.begin(), everywhere.end());
      return more;
    };
    const std::set<std::string> of_buyers{"contributes",
                                          "makes tenders",
                                          "letters of Gouda",
                                          "reads the tender",
                                          "answers for the tender",
                                          "conducts the tender",
                                          "grades",
                                          "leads",
                                          "writes letters of Gouda"};
    people_.push_back({"a stranger", {"everyone"}, {}});
    add("Geen rol", {"everyone", "account"}, {});
    add("Inkoper Gouda", with(of_buyers), {{"gouda", Role::buyer}});
    add("Inkoper Alphen", with({"contributes", "makes tenders"}), {{"alphen-aan-den-rijn", Role::buyer}});
    add("Beoordelaar Gouda", with({"reads the tender", "grades"}), {{"gouda", Role::assessor}});
    add("Voorzitter Gouda", with({"reads the tender", "grades", "leads"}), {{"gouda", Role::panel_chair}});
    add("Controller Gouda", with({"reads the tender", "answers for the tender", "letters of Gouda"}),
        {{"gouda", Role::controller}});
    add("Controller Alphen", with({}), {{"alphen-aan-den-rijn", Role::controller}});
    add("Beheerder Gouda", with({"administers Gouda"}), {{"gouda", Role::administrator}});
    add("Beheerder Werkgroep", with({"administers all"}), {{group, Role::administrator}});
    add("Redacteur", with({"edits region", "contributes"}), {{group, Role::working_group_editor}});
    add("Controller Werkgroep", with({"reads the whole log"}), {{group, Role::controller}});
    add("Beoordelaar buiten", {"everyone", "account", "reads the tender", "grades"}, {},
        {{1, Role::assessor}});
    add("Voorzitter buiten", {"everyone", "account", "reads the tender", "grades", "leads"}, {},
        {{1, Role::panel_chair}});
    add("Controller buiten", {"everyone", "account", "reads the tender", "answers for the tender"}, {},
        {{1, Role::controller}});
  }

  void add(const std::string& name, std::set<std::string> grants, std::vector<server::PartyRole> party_roles,
           std::vector<server::TenderRole> tender_roles = {}) {
    // An invitation is for something: who is to have no role loses it again.
    const bool is_bare = party_roles.empty() && tender_roles.empty();
    if (is_bare) tender_roles.push_back({1, Role::assessor});
    auto session = service_.add(name, party_roles, tender_roles);
    if (is_bare &&
        !server::take_role(service_.api.service(), service_.operator_, session.account, tender_roles[0]))
      throw std::logic_error("the role stays");
    people_.push_back({name, std::move(grants), std::move(session)});
  }

  ApiAnswer ask(const Person& person, Method method, const std::string& pattern) {
    const auto path = filled(pattern, values_);
    // No handler takes such a body: it is admitted, and changes nothing.
    const std::string type = method == Method::get ? "" : "text/plain";
    return service_.call(person.session, std::string(server::method_name(method)), path, "", type);
  }

  static Outcome outcome(const ApiAnswer& answer, const std::string& pattern) {
    const auto code = answer.at("/code");
    const auto location = answer.header("Location").value_or("");
    const bool leads_to_sign_in = location == "/sign-in" || location.rfind("/sign-in?to=", 0) == 0;
    if (answer.status == 401 || (leads_to_sign_in && pattern.rfind("/sign-in", 0) != 0))
      return Outcome::sign_in;
    if (code == "account.notAllowed" || (answer.status == 403 && pattern.rfind("/api/", 0) != 0))
      return Outcome::refused;
    const bool names_nothing = code == "tender.notFound" || code == "promise.notFound" ||
                               code == "consultation.notFound" || code == "(no JSON)";
    if (answer.status == 404 && names_nothing && is_of_tender(pattern)) return Outcome::hidden;
    return Outcome::allowed;
  }

  AccountsOn service_;
  std::vector<Person> people_;
  const std::map<std::string, std::string> values_{{"tender", "1"},
                                                   {"lot", "1"},
                                                   {"bid", "A"},
                                                   {"party", "gouda"},
                                                   {"segment", "kantoormeubilair"},
                                                   {"criterion", "K1"},
                                                   {"consultation", "markt"},
                                                   {"agreement", "x"},
                                                   {"example", "x"},
                                                   {"template", "x"},
                                                   {"version", "1"},
                                                   {"proposal", "1"},
                                                   {"document", "x"},
                                                   {"file", "x"},
                                                   {"choice", "1"},
                                                   {"rule", "dossier"},
                                                   {"entry", "1"},
                                                   {"checkpoint", "newest"},
                                                   {"archive", "newest"},
                                                   {"guide", "handleiding-inkoper"},
                                                   {"paper", "x"},
                                                   {"publication", "1"},
                                                   {"promise", "1"},
                                                   {"name", "icon.svg"},
                                                   {"request", "1"},
                                                   {"envelope", "quality"},
                                                   {"receipt", "x"},
                                                   {"opening", "1"},
                                                   {"late", "1"},
                                                   {"step", "1"},
                                                   {"grade", "1"},
                                                   {"job", "x"},
                                                   {"draw", "1"},
                                                   {"evaluation", "1"},
                                                   {"upload", "1"},
                                                   {"provision", "x"},
                                                   {"comment", "1"},
                                                   {"account", "999"},
                                                   {"record", "1"},
                                                   {"notice", "16"},
                                                   {"role", "assessor"},
                                                   {"invitation", "999"},
                                                   {"key", "999"},
                                                   {"token", "999"},
                                                   {"session", "999"},
                                                   {"secret", "x"}};
};

// Of what is there in the sample nothing is found by these, whoever asks.
bool finds_nothing(const std::string& route) {
  static const std::vector<std::string> all{R"(.*/notices/\{notice\})",
                                            R"(.*/publications/\{publication\}.*)",
                                            R"(.*/step-requests/\{request\}.*)",
                                            R"(.*/letters/\{paper\})",
                                            R"(.*/promise-files/\{name\})",
                                            R"(.*/openings/.*)",
                                            R"(.*/invitations/.*)",
                                            R"(.*/jobs/.*)",
                                            R"(.* /requests/.*)"};
  return any_matches(all, route);
}

// Ends the session that asks: asked at the end.
bool ends_session(const std::string& pattern) {
  return pattern == "/sign-out" || pattern == "/account/sessions-end";
}

TEST_F(PermissionWalk, DoesWhatIsWrittenForEachPersonAndRoute) {
  std::size_t asked = 0;
  std::set<std::string> problems;
  for (const bool last : {false, true})
    for (const auto& route : service_.api.routes().routes()) {
      if (ends_session(route.pattern) != last) continue;
      const auto name = fmt::format("{} {}", server::method_name(route.method), route.pattern);
      for (const Person& person : people_) {
        auto asking = person;
        if (last && !asking.session.secret.empty()) asking.session = service_.sign_in(person.session);
        const auto answer = ask(asking, route.method, route.pattern);
        ++asked;
        const auto want = expected(person, name, route.pattern);
        auto is = outcome(answer, route.pattern);
        if (is == Outcome::hidden && want == Outcome::allowed && finds_nothing(name)) is = Outcome::allowed;
        if (is != want || answer.status == 500)
          problems.insert(fmt::format("{}: {} gets {} ({}), not {}", name, person.name, text(is),
                                      answer.status, text(want)));
      }
    }
  for (const auto& problem : problems) ADD_FAILURE() << problem;
  EXPECT_GT(asked, 4000U);
}

TEST_F(PermissionWalk, AsksForAProofAtEachGateAndNowhereElse) {
  service_.api.set_clock("2026-11-25T10:05:01Z");
  std::size_t gated = 0;
  for (const auto& route : service_.api.routes().routes()) {
    if (ends_session(route.pattern)) continue;
    const auto name = fmt::format("{} {}", server::method_name(route.method), route.pattern);
    for (const Person& person : people_) {
      if (expected(person, name, route.pattern) != Outcome::allowed) continue;
      const auto answer = ask(person, route.method, route.pattern);
      const bool asks = answer.status == 403 && (answer.at("/code") == "account.reauthenticate" ||
                                                 answer.body.find("proof-password") != std::string::npos);
      EXPECT_EQ(asks, any_matches(gates(), name)) << name << ": " << person.name << " " << answer.status;
      gated += asks ? 1 : 0;
    }
  }
  EXPECT_GT(gated, 40U);
}

TEST_F(PermissionWalk, HasARowForEveryRouteAndNoOther) {
  std::set<std::string> routed, tabled;
  for (const auto& route : service_.api.routes().routes())
    routed.insert(fmt::format("{} {}", server::method_name(route.method), route.pattern));
  for (const auto& row : server::permissions())
    tabled.insert(fmt::format("{} {}", server::method_name(row.method), row.pattern));
  EXPECT_EQ(tabled, routed);
}

TEST(Permissions, AreAskedOfEveryRoute) {
  server::Router router;
  router.add({Method::get, "/tenders", "page.tenders", {}});
  EXPECT_NO_THROW(server::require_permissions(router));
  router.add({Method::get, "/something-new", "page.new", {}});
  EXPECT_THROW(server::require_permissions(router), std::logic_error);
}

}  // namespace
