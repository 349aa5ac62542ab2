// Whoever names a party in what they send is held against their roles in it: every request with such a member
// is tried by a buyer of another party.
#include "server/app/party_access.hpp"

#include "server/app/hold_consultation.hpp"
#include "server/http/permissions.hpp"
#include "server/http/url.hpp"
#include "templates/award_letter.hpp"
#include "templates/consultation_json.hpp"
#include "templates/word_letter.hpp"
#include "tests/server/library_files.hpp"
#include "tests/server/promise_dossier.hpp"
#include "tests/server/signed_in.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <filesystem>
#include <functional>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

namespace {

using criteria::Role;
using server_test::AccountsOn;
using server_test::ApiAnswer;
using server_test::SignedIn;
using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string group(criteria::working_group_id);
const std::set<std::string> party_members{"party", "owner", "parties", "partyRoles"};

// ---- what the description of the API says of bodies ----------------------------------------------------

using rapidjson::Value;

bool names_party(const rapidjson::Document& all, const Value& schema, std::set<std::string> seen) {
  if (schema.HasMember("$ref")) {
    const std::string target = schema["$ref"].GetString();
    if (!seen.insert(target).second) return false;
    const auto* found = rapidjson::Pointer(target.c_str()).Get(all);
    return found != nullptr && names_party(all, *found, seen);
  }
  if (schema.HasMember("properties"))
    for (const auto& member : schema["properties"].GetObject())
      if (party_members.contains(member.name.GetString()) || names_party(all, member.value, seen))
        return true;
  for (const char* part : {"allOf", "anyOf", "oneOf"})
    if (schema.HasMember(part))
      for (const auto& each : schema[part].GetArray())
        if (names_party(all, each, seen)) return true;
  return schema.HasMember("items") && names_party(all, schema["items"], seen);
}

// "POST /api/v1/templates": the operations with a member for a party in their bodies.
std::set<std::string> described() {
  rapidjson::Document all;
  all.Parse(test_support::source_text("server/http/openapi.json").c_str());
  std::set<std::string> found;
  for (const auto& path : all["paths"].GetObject())
    for (const auto& operation : path.value.GetObject()) {
      const std::string method = operation.name.GetString();
      if ((method != "post" && method != "put") || !operation.value.HasMember("requestBody")) continue;
      const Value* body = &operation.value["requestBody"];
      if (body->HasMember("$ref")) body = rapidjson::Pointer((*body)["$ref"].GetString()).Get(all);
      for (const auto& type : (*body)["content"].GetObject())
        if (type.value.HasMember("schema") && names_party(all, type.value["schema"], {}))
          found.insert((method == "post" ? "POST " : "PUT ") + std::string("/api/v1") +
                       path.name.GetString());
    }
  return found;
}

// The files of the pages with a field for a party, and how often it stands there.
std::set<std::string> fields_of_pages() {
  std::set<std::string> found;
  const std::filesystem::path root = std::string(WEDERWAARDE_SOURCE_DIR) + "/server/pages";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const auto name = entry.path().lexically_relative(root).string();
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".tpl") continue;
    const auto text = test_support::source_text("server/pages/" + name);
    for (const std::string member : {"party", "owner", "templateOf"})
      if (text.find("name=\"" + member + "\"") != std::string::npos ||
          text.find("{\"" + member + "\", ") != std::string::npos)
        found.insert(name + " " + member);
  }
  return found;
}

// ---- who tries it --------------------------------------------------------------------------------------

class PartyAccess : public testing::Test {
 protected:
  PartyAccess() {
    service_.add_tender(server_test::api_dossier());
    service_.add_tender(server_test::replaced(server_test::winning_dossier, R"("title":"Bestrating",)",
                                              R"("title":"Bestrating","segment":"kantoormeubilair",)"));
    service_.call(editor_, "POST", "/api/v1/library-imports", server_test::library_file());
    const auto held = server::start_consultation(
        service_.api.service(), service_.operator_, {criteria::ConsultationBasisKind::draft, "P-1", {}, {}},
        {"markt", "2027-01-11", "2027-02-12", "inkoop@voorbeeld.example", {}});
    if (!held) throw std::logic_error("no consultation");
    consultation_ = held->consultation;
  }

  ApiAnswer comment(const SignedIn& who, const std::string& party) {
    return service_.call(who, "POST", "/api/v1/library-criteria/BET-G1/comments",
                         R"({"party":")" + party + R"(","text":"Werkt"})");
  }
  ApiAnswer comment_page(const SignedIn& who, const std::string& party) {
    return service_.send(who, "/library/BET-G1/comments", "text=Werkt&party=" + party);
  }
  ApiAnswer propose(const SignedIn& who, const std::string& party) {
    const auto set = server_test::replaced(server_test::furniture_template(), R"("segment":)",
                                           R"("owner":")" + party + R"(","segment":)");
    return service_.call(who, "POST", "/api/v1/templates",
                         R"({"changeNote":"Opzet","template":)" + set + "}");
  }
  ApiAnswer propose_page(const SignedIn& who, const std::string& party) {
    const auto set = server_test::replaced(server_test::furniture_template(), R"("id": "kantoormeubilair")",
                                           R"("id":"stoelen","owner":")" + party + '"');
    return service_.send(who, "/templates", "changeNote=Opzet&template=" + server::percent_encoded(set));
  }
  ApiAnswer hold(const SignedIn& who, const std::string& party) {
    auto next = consultation_;
    next.owner = party;
    return service_.api.call({"PUT", "/api/v1/consultations/markt", templates::consultation_json(next),
                              "application/json",
                              who.headers() + "If-Match: *\r\nOrigin: http://localhost\r\n"});
  }
  ApiAnswer letter_template(const SignedIn& who, const std::string& target, const std::string& party) {
    const std::string body =
        "--b\r\nContent-Disposition: form-data; name=\"party\"\r\n\r\n" + party +
        "\r\n--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nletter-template"
        "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"brief.docx\"\r\n"
        "Content-Type: application/octet-stream\r\n\r\n" +
        templates::word_file(templates::default_letter(templates::Language::nl)) + "\r\n--b--\r\n";
    return service_.call(who, "POST", target, body, "multipart/form-data; boundary=b");
  }

  // A change in the name of a party; what gives it back tells whether it was made.
  struct Attempt {
    std::string request;  // of the API: method and pattern; of a page: the file with its field
    std::function<ApiAnswer(const SignedIn&, const std::string&)> send;
  };
  std::vector<Attempt> attempts() {
    const auto with = [this](ApiAnswer (PartyAccess::*send)(const SignedIn&, const std::string&)) {
      return
          [this, send](const SignedIn& who, const std::string& party) { return (this->*send)(who, party); };
    };
    return {{"POST /api/v1/library-criteria/{criterion}/comments", with(&PartyAccess::comment)},
            {"library_criterion_page.cpp party", with(&PartyAccess::comment_page)},
            {"POST /api/v1/templates", with(&PartyAccess::propose)},
            {"POST /templates", with(&PartyAccess::propose_page)},
            {"PUT /api/v1/consultations/{consultation}", with(&PartyAccess::hold)},
            {"letter_pages.cpp party", [this](const SignedIn& who, const std::string& party) {
               return letter_template(who, "/tenders/1/letter-template", party);
             }}};
  }

  AccountsOn service_;
  const SignedIn editor_ = service_.add("Marit", {{group, Role::working_group_editor}});
  const SignedIn gouda_ = service_.add("Noor", {{"gouda", Role::buyer}});
  const SignedIn alphen_ = service_.add("Hanna", {{"alphen-aan-den-rijn", Role::buyer}});
  criteria::Consultation consultation_;
};

TEST_F(PartyAccess, NobodyWritesInTheNameOfAnotherParty) {
  for (const Attempt& attempt : attempts()) {
    for (const std::string other : {"alphen-aan-den-rijn", "provincie-utrecht"}) {
      const auto answer = attempt.send(gouda_, other);
      EXPECT_EQ(answer.status, 422) << attempt.request << " " << other << answer.body;
      EXPECT_THAT(answer.body, AnyOf(HasSubstr("account.otherParty"), HasSubstr("geen rol waarmee dit mag")))
          << attempt.request;
    }
    const auto own = attempt.send(gouda_, "gouda");
    EXPECT_LT(own.status, 400) << attempt.request << own.body;
  }
}

// A request that takes a party and is not tried here makes this fail.
TEST_F(PartyAccess, IsTriedForEveryRequestThatTakesAParty) {
  std::set<std::string> tried;
  for (const Attempt& attempt : attempts()) tried.insert(attempt.request);
  for (const std::string& request : described()) {
    const auto at = request.find(' ');
    const auto* row = server::find_permission(
        request.substr(0, at) == "PUT" ? server::Method::put : server::Method::post, request.substr(at + 1));
    ASSERT_NE(row, nullptr) << request;
    const bool is_of_group = row->roles == server::RoleSet{Role::working_group_editor} ||
                             row->roles == server::RoleSet{Role::administrator};
    EXPECT_TRUE(is_of_group || tried.contains(request)) << request;
  }
  // What is read: of whoever may read it, and templates of letters below. The last are words, no field.
  for (const std::string reads :
       {"templates/promise_reminders.tpl party", "templates/monitor.tpl party",
        "templates/spend_register.tpl party", "letter_pages.cpp templateOf", "audit_words.cpp party"})
    tried.insert(reads);
  for (const std::string& field : fields_of_pages()) EXPECT_TRUE(tried.contains(field)) << field;
}

TEST_F(PartyAccess, TellsTheBuyerOnlyOfTheOwnParties) {
  const auto page = service_.get(gouda_, "/library/BET-G1").body;
  EXPECT_THAT(page, HasSubstr(R"(<option value="gouda">)"));
  EXPECT_THAT(page, Not(HasSubstr(R"(<option value="alphen-aan-den-rijn">)")));
  comment(gouda_, "gouda");
  EXPECT_THAT(service_.get(alphen_, "/library/BET-G1").body, HasSubstr("Gemeente Gouda"));
}

TEST_F(PartyAccess, WithdrawsOnlyWhatTheOwnPartyTold) {
  comment(gouda_, "gouda");
  const std::string withdrawals = "/api/v1/library-criteria/BET-G1/comments/1/withdrawals";
  EXPECT_THAT(service_.call(alphen_, "POST", withdrawals, "{}").findings(),
              ElementsAre("account.otherParty comment"));
  EXPECT_EQ(service_.call(gouda_, "POST", withdrawals, "{}").status, 204);
  comment(gouda_, "gouda");
  EXPECT_EQ(
      service_.call(editor_, "POST", "/api/v1/library-criteria/BET-G1/comments/2/withdrawals", "{}").status,
      204);
}

TEST_F(PartyAccess, ReadsNoLetterTemplateOfAnotherParty) {
  letter_template(alphen_, "/api/v1/parties/alphen-aan-den-rijn/letter-templates", "");
  letter_template(gouda_, "/api/v1/parties/gouda/letter-templates", "");
  const auto record = test_support::source_text("docs/examples/award.json");
  ASSERT_LT(service_.api
                .call({"PUT", "/api/v1/tenders/1/award-details", record, "application/json",
                       gouda_.headers() + "If-Match: *\r\nOrigin: http://localhost\r\n"})
                .status,
            300);
  const std::string papers = "/api/v1/tenders/1/award-papers?templateOf=";
  EXPECT_EQ(service_.get(gouda_, papers + "gouda").status, 200);
  EXPECT_EQ(service_.get(gouda_, papers + "alphen-aan-den-rijn").at("/code"), "letterTemplate.notFound");
  EXPECT_EQ(service_.get(gouda_, "/tenders/1/letters/brief-2-C.docx?templateOf=alphen-aan-den-rijn").status,
            404);
  const auto page = service_.get(gouda_, "/tenders/1/letters?templateOf=alphen-aan-den-rijn").body;
  EXPECT_THAT(page, HasSubstr("nog geen sjabloon"));
  EXPECT_THAT(page, HasSubstr(R"(<option value="gouda")"));
  EXPECT_THAT(page, Not(HasSubstr(R"(<option value="alphen-aan-den-rijn")")));
}

// A template of a party is not taken over by a proposal that names no owner.
TEST_F(PartyAccess, ProposesNoNewVersionOfAnothersTemplate) {
  ASSERT_EQ(propose(alphen_, "alphen-aan-den-rijn").status, 201);
  const auto reviewed = service_.call(
      gouda_, "POST", "/api/v1/templates/kantoormeubilair/proposals/1/reviews", R"({"outcome":"publish"})");
  ASSERT_LT(reviewed.status, 300) << reviewed.body;
  const auto taken =
      R"({"changeNote":"Van ons","template":)" + server_test::furniture_template("30", "70") + "}";
  EXPECT_THAT(service_.call(gouda_, "POST", "/api/v1/templates", taken).findings(),
              ElementsAre("account.otherParty template.id"));
  EXPECT_EQ(service_.call(editor_, "POST", "/api/v1/templates", taken).status, 201);
}

}  // namespace
