// What accounts may be, whose tenders are, and what follows from both.
#include "server/app/account_roles.hpp"

#include "criteria/party.hpp"
#include "server/app/access_tokens.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/edit_parties.hpp"
#include "server/app/import_tender.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/account_role_store.hpp"
#include "templates/dossier_json.hpp"
#include "tests/server/account_service.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>

namespace server {
namespace {

using criteria::Role;
using server_test::failures;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class AccountRoles : public server_test::AccountService {
 protected:
  Principal now(const Principal& person) { return *as(person).person; }
  static std::string dossier_bytes() {
    return templates::canonical_dossier_json(server_test::demo_dossier("kantoormeubilair"));
  }
  bool reads(const Principal& person, TenderId tender) {
    return service_->database.read([&](Unit& unit) { return may_read_tender(unit, person, tender); });
  }
};

TEST_F(AccountRoles, AreGivenAndTakenBackButNeverErased) {
  const auto admin = administrator(), noor = buyer();
  const PartyRole controller{"gouda", Role::controller};
  EXPECT_TRUE(give_role(*service_, as(admin), noor.account, controller));
  EXPECT_TRUE(give_role(*service_, as(admin), noor.account, controller));
  EXPECT_THAT(now(noor).party_roles, ElementsAre(gouda_buyer, controller));
  EXPECT_TRUE(take_role(*service_, as(admin), noor.account, controller));
  EXPECT_TRUE(take_role(*service_, as(admin), noor.account, controller));
  EXPECT_THAT(now(noor).party_roles, ElementsAre(gouda_buyer));
  EXPECT_TRUE(give_role(*service_, as(admin), noor.account, controller));
  EXPECT_THAT(audited("account.roleGiven"),
              ElementsAre("account 2: controller@gouda", "account 2: controller@gouda"));
  EXPECT_THAT(audited("account.roleTaken"), ElementsAre("account 2: controller@gouda"));
  const auto rows = service_->database.read([](Unit& unit) {
    return unit.column<std::string>("SELECT given_by || '/' || taken_by FROM party_roles ORDER BY id");
  });
  EXPECT_THAT(rows, ElementsAre("wederwaarde account/", "wederwaarde account/", "Sjoerd Haan/Sjoerd Haan",
                                "Sjoerd Haan/"));
  EXPECT_THROW(service_->database.write([](Unit& unit) { unit.execute("DELETE FROM party_roles"); }),
               std::exception);
}

TEST_F(AccountRoles, OnlySomeCanBeHadInAPlace) {
  const auto noor = buyer();
  for (const auto& [role, name] : criteria::NameTable<Role>::names) {
    const bool in_group =
        role == Role::working_group_editor || role == Role::controller || role == Role::administrator;
    const bool in_party = role != Role::working_group_editor;
    const bool in_tender = role == Role::assessor || role == Role::panel_chair || role == Role::controller;
    EXPECT_EQ(roles_in_party(criteria::working_group_id).has(role), in_group) << name;
    EXPECT_EQ(roles_in_party("gouda").has(role), in_party) << name;
    EXPECT_EQ(roles_in_tender().has(role), in_tender) << name;
  }
  EXPECT_THAT(
      failures(give_role(*service_, operator_, noor.account, PartyRole{"gouda", Role::working_group_editor})),
      ElementsAre("account.role role"));
  EXPECT_THAT(failures(give_role(*service_, operator_, noor.account, PartyRole{"nowhere", Role::buyer})),
              ElementsAre("notFound party"));
  EXPECT_THAT(failures(give_role(*service_, operator_, 99, gouda_buyer)), ElementsAre("notFound account"));
  EXPECT_THAT(failures(give_role(*service_, operator_, noor.account, TenderRole{7, Role::assessor})),
              ElementsAre("notFound tender"));
}

TEST_F(AccountRoles, WhoMayGiveThem) {
  const auto admin = administrator(), noor = buyer();
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto controller = add("Ruud Kuipers", "ruud@gouda.example", {"gouda", Role::controller});
  const auto ours = add_tender("GOU-1", "Gemeente Gouda"), nobodys = add_tender("X-1", "Gemeente Elders");
  const PartyRole in_party{"gouda", Role::assessor};
  const TenderRole in_tender{ours, Role::assessor}, in_nobodys{nobodys, Role::assessor};
  const auto may = [&](const Principal& person, const auto& role) {
    if constexpr (std::is_same_v<std::decay_t<decltype(role)>, PartyRole>)
      return may_give(as(person), role);
    else {
      const auto actor = as(person);
      return service_->database.read([&](Unit& unit) { return may_give(unit, actor, role); });
    }
  };
  EXPECT_TRUE(may(admin, in_party));
  EXPECT_TRUE(may(local, in_party));
  EXPECT_FALSE(may(noor, in_party));
  EXPECT_FALSE(may(controller, in_party));
  EXPECT_FALSE(may(local, PartyRole{"woerden", Role::buyer}));
  EXPECT_TRUE(may(admin, in_tender));
  EXPECT_TRUE(may(local, in_tender));
  EXPECT_TRUE(may(noor, in_tender));
  EXPECT_FALSE(may(controller, in_tender));
  EXPECT_TRUE(may(admin, in_nobodys));
  EXPECT_FALSE(may(local, in_nobodys));
  EXPECT_FALSE(may(noor, in_nobodys));
  EXPECT_THAT(failures(give_role(*service_, as(noor), controller.account, in_party)),
              ElementsAre("account.notAllowed role"));
  EXPECT_TRUE(give_role(*service_, as(noor), controller.account, in_tender));
  EXPECT_THAT(failures(take_role(*service_, as(controller), controller.account, in_tender)),
              ElementsAre("account.notAllowed role"));
}

TEST_F(AccountRoles, TheLastAdministratorKeepsTheRole) {
  const auto admin = administrator();
  const PartyRole of_all{"inkopers-werkgroep", Role::administrator};
  EXPECT_THAT(failures(take_role(*service_, as(admin), admin.account, of_all)),
              ElementsAre("conflict account.lastAdministrator"));
  EXPECT_TRUE(now(admin).administers_all());
  const auto second = buyer();
  EXPECT_TRUE(give_role(*service_, as(admin), second.account, of_all));
  EXPECT_TRUE(take_role(*service_, as(admin), admin.account, of_all));
  EXPECT_FALSE(now(admin).administers_all());
}

TEST_F(AccountRoles, APartyReadsItsOwnTendersOnly) {
  const auto ours = add_tender("GOU-1", "Gemeente Gouda"), theirs = add_tender("WOE-1", "gemeente woerden ");
  const auto nobodys = add_tender("X-1", "Gemeente Elders");
  for (const auto& [role, name] : criteria::NameTable<Role>::names) {
    if (role == Role::working_group_editor) continue;
    const auto person = add(std::string(name), std::string(name) + "@gouda.example", {"gouda", role});
    const bool reads_ours = role != Role::administrator;
    EXPECT_EQ(reads(person, ours), reads_ours) << name;
    EXPECT_EQ(now(person).reads(ours, "gouda"), reads_ours) << name;
    EXPECT_FALSE(reads(person, theirs)) << name;
    EXPECT_FALSE(reads(person, nobodys)) << name;
    EXPECT_FALSE(now(person).reads(nobodys, "")) << name;
  }
  for (const Role role : {Role::working_group_editor, Role::controller, Role::administrator}) {
    const std::string name = "group " + std::string(criteria::name(role));
    const auto person =
        add(name, std::string(criteria::name(role)) + "@group.example", {"inkopers-werkgroep", role});
    for (const TenderId tender : {ours, theirs, nobodys}) EXPECT_FALSE(reads(person, tender)) << name;
  }
}

TEST_F(AccountRoles, ARoleInOneTenderOpensThatOne) {
  const auto one = add_tender("WOE-1", "Gemeente Woerden"), other = add_tender("WOE-2", "Gemeente Woerden");
  const auto noor = buyer();
  ASSERT_TRUE(give_role(*service_, operator_, noor.account, TenderRole{one, Role::assessor}));
  EXPECT_TRUE(reads(noor, one));
  EXPECT_FALSE(reads(noor, other));
  EXPECT_TRUE(now(noor).has_in_tender(Role::assessor, one));
  EXPECT_TRUE(now(noor).has_for(Role::assessor, one, "woerden"));
  EXPECT_FALSE(now(noor).has_for(Role::buyer, one, "woerden"));
  EXPECT_TRUE(now(noor).has_for(Role::buyer, 99, "gouda"));
  ASSERT_TRUE(take_role(*service_, operator_, noor.account, TenderRole{one, Role::assessor}));
  EXPECT_FALSE(reads(noor, one));
}

// ---- whose tender ---------------------------------------------------------------------------------------

TEST_F(AccountRoles, ANewTenderIsOfItsMakersParty) {
  const auto jan = add("Jan Smit", "jan@woerden.example", {"woerden", Role::buyer});
  EXPECT_THAT(failures(import_tender(*service_, as(jan), dossier_bytes(), false)),
              ElementsAre("tender.otherParty tender.buyer.name"))
      << "that of Gouda";
  auto dossier = server_test::demo_dossier("kantoormeubilair");
  dossier.tender.buyer->name = "Inkoopbureau";
  const auto made = import_tender(*service_, as(jan), templates::canonical_dossier_json(dossier), false);
  ASSERT_TRUE(made) << failures(made).at(0);
  EXPECT_EQ(party_of(*service_, *made), "woerden") << "where it names no other";
  EXPECT_TRUE(reads(jan, *made));
}

TEST_F(AccountRoles, WhoBuysForSeveralNamesOneOfThem) {
  const auto dossier = dossier_bytes();
  const auto jan = add("Jan Smit", "jan@woerden.example", {"woerden", Role::buyer});
  ASSERT_TRUE(give_role(*service_, operator_, jan.account, PartyRole{"nieuwkoop", Role::buyer}));
  EXPECT_THAT(failures(import_tender(*service_, as(jan), dossier, false)),
              ElementsAre("tender.party tender.buyer.name"));
  ASSERT_TRUE(give_role(*service_, operator_, jan.account, gouda_buyer));
  const auto made = import_tender(*service_, as(jan), dossier, false);
  ASSERT_TRUE(made);
  EXPECT_EQ(party_of(*service_, *made), "gouda");
}

TEST_F(AccountRoles, AReferenceThatIsTakenDoesNotTellByWhichTender) {
  const auto tender = add_tender("GOU-2026-014", "Gemeente Gouda");
  const auto jan = add("Jan Smit", "jan@woerden.example", {"woerden", Role::buyer});
  const auto theirs = import_tender(*service_, as(jan), dossier_bytes(), false);
  EXPECT_EQ(std::get<Conflict>(theirs.error()), (Conflict{"tender.referenceTaken", "", {}}));
  const auto ours = import_tender(*service_, as(buyer()), dossier_bytes(), false);
  EXPECT_EQ(std::get<Conflict>(ours.error()).id, std::to_string(tender));
}

TEST_F(AccountRoles, WithoutAPersonTheBuyersNameDecides) {
  const auto made = import_tender(*service_, operator_, dossier_bytes(), false);
  EXPECT_EQ(party_of(*service_, made.value()), "gouda");
  const auto nobodys = add_tender("X-1", "Gemeente Elders");
  EXPECT_EQ(party_of(*service_, nobodys), "");
}

TEST_F(AccountRoles, AnAdministratorMovesATender) {
  const auto admin = administrator(), noor = buyer();
  const auto tender = add_tender("X-1", "Gemeente Elders");
  EXPECT_THAT(failures(move_tender(*service_, as(noor), tender, "gouda")),
              ElementsAre("account.notAllowed party"));
  EXPECT_THAT(failures(move_tender(*service_, as(admin), tender, "nowhere")), ElementsAre("notFound party"));
  EXPECT_THAT(failures(move_tender(*service_, as(admin), 99, "gouda")), ElementsAre("notFound tender"));
  EXPECT_TRUE(move_tender(*service_, as(admin), tender, "gouda"));
  EXPECT_TRUE(move_tender(*service_, as(admin), tender, "gouda"));
  EXPECT_TRUE(reads(noor, tender));
  EXPECT_THAT(audited("tender.moved"), ElementsAre("gouda"));
}

TEST_F(AccountRoles, APartyWithPeopleOrTendersStays) {
  add("Jan Smit", "jan@woerden.example", {"woerden", Role::buyer});
  add_tender("NIE-1", "Gemeente Nieuwkoop");
  for (const char* party : {"woerden", "nieuwkoop"})
    EXPECT_THAT(failures(remove_party(*service_, operator_, party, std::nullopt)),
                ElementsAre("conflict party.inUse"));
}

// ---- who acts -------------------------------------------------------------------------------------------

TEST_F(AccountRoles, NobodyActsOnBehalfOfAnother) {
  const auto actor = as(buyer());
  EXPECT_EQ(acting_person(actor, ""), "Noor de Bruijn");
  EXPECT_EQ(acting_person(actor, " noor  DE bruijn"), "Noor de Bruijn");
  EXPECT_THAT(test_support::codes(acting_person(actor, "Bas van Vliet")),
              ElementsAre("step.otherPerson person"));
  EXPECT_EQ(acting_person(operator_, " Bas  van Vliet"), "Bas van Vliet");
  EXPECT_THAT(test_support::codes(acting_person(operator_, "")), ElementsAre("step.person person"));
}

// ---- access tokens --------------------------------------------------------------------------------------

TEST_F(AccountRoles, AnAccessTokenIsItsMakers) {
  const auto noor = buyer();
  const auto made = make_access_token(*service_, visitor_, noor, " nightly  import ", "2027-11-26");
  ASSERT_TRUE(made);
  EXPECT_TRUE(made->secret.starts_with("wwt_"));
  EXPECT_EQ(made->row.name, "nightly import");
  const auto person = token_principal(*service_, made->secret);
  ASSERT_TRUE(person);
  EXPECT_EQ(person->account, noor.account);
  EXPECT_EQ(person->by, SignedInBy::access_token);
  EXPECT_EQ(person->authenticated_at, "");
  EXPECT_EQ(access_tokens_of(*service_, noor).at(0).used_at, now_);
  EXPECT_FALSE(token_principal(*service_, made->secret.substr(4)));
  EXPECT_FALSE(token_principal(*service_, made->secret + "x"));
  EXPECT_FALSE(session_principal(*service_, made->secret));
}

TEST_F(AccountRoles, AnAccessTokenEndsWithItsDay) {
  const auto noor = buyer();
  const auto usual = make_access_token(*service_, visitor_, noor, "a", "");
  EXPECT_EQ(usual->row.expires_on, "2027-02-24");
  const auto made = make_access_token(*service_, visitor_, noor, "b", "2026-11-27");
  wait(24 * 60 * 60);
  EXPECT_TRUE(token_principal(*service_, made->secret)) << "still that day";
  wait(24 * 60 * 60);
  EXPECT_FALSE(token_principal(*service_, made->secret));
  EXPECT_THAT(access_tokens_of(*service_, noor), SizeIs(1));
}

TEST_F(AccountRoles, AnAccessTokenIsRevokedByItsMaker) {
  const auto noor = buyer();
  const auto made = make_access_token(*service_, visitor_, noor, "a", "");
  const auto other = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  EXPECT_THAT(failures(revoke_access_token(*service_, visitor_, other, made->row.id)),
              ElementsAre("notFound accessToken"));
  EXPECT_TRUE(revoke_access_token(*service_, visitor_, noor, made->row.id));
  EXPECT_FALSE(token_principal(*service_, made->secret));
  EXPECT_THAT(failures(revoke_access_token(*service_, visitor_, noor, made->row.id)),
              ElementsAre("notFound accessToken"));
}

TEST_F(AccountRoles, AnAccessTokenHasAnEndWithinAYear) {
  const auto noor = buyer();
  for (const char* day : {"2026-11-26", "2026-11-25", "2027-11-27", "tomorrow"})
    EXPECT_THAT(failures(make_access_token(*service_, visitor_, noor, "a", day)),
                ElementsAre("accessToken.expiry expiresOn"))
        << day;
  EXPECT_THAT(failures(make_access_token(*service_, visitor_, noor, " ", "x")),
              ElementsAre("accessToken.name name", "accessToken.expiry expiresOn"));
  for (int at = 0; at < 50; ++at) ASSERT_TRUE(make_access_token(*service_, visitor_, noor, "a", ""));
  EXPECT_THAT(failures(make_access_token(*service_, visitor_, noor, "a", "")),
              ElementsAre("accessToken.tooMany"));
}

}  // namespace
}  // namespace server
