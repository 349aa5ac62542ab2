// How somebody gets an account, and loses it.
#include "server/app/access_tokens.hpp"
#include "server/app/accounts.hpp"
#include "server/app/demo_accounts.hpp"
#include "server/app/first_start.hpp"
#include "server/app/second_factors.hpp"
#include "server/storage/account_role_store.hpp"
#include "tests/server/account_service.hpp"

#include <gmock/gmock.h>

namespace server {
namespace {

using criteria::Role;
using server_test::failures;
using server_test::good_password;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Invitations : public server_test::AccountService {
 protected:
  Result<MadeInvitation> invite_as(const Actor& actor, std::vector<PartyRole> party_roles,
                                   std::vector<TenderRole> tender_roles = {}) {
    return invite(*service_, actor,
                  {"Ilse Groen", "ilse@gouda.example", std::move(party_roles), std::move(tender_roles)});
  }
  Result<Accepted> accept(const std::string& secret, std::string_view password = good_password) {
    const std::string typed(password);
    return accept_invitation(*service_, visitor_, {secret, "", "", typed, typed, "", ""});
  }
};

TEST_F(Invitations, TheFirstAdministratorComesByAOneTimeLink) {
  EXPECT_FALSE(has_accounts(*service_));
  const auto first = invite_first_administrator(*service_);
  const auto link = invite_first_administrator(*service_);
  ASSERT_TRUE(link);
  EXPECT_FALSE(find_invitation(*service_, first->secret)) << "a newer one took its place";
  const auto view = find_invitation(*service_, link->secret);
  ASSERT_TRUE(view);
  EXPECT_EQ(view->email, "");
  const std::string password(good_password);
  EXPECT_THAT(failures(accept_invitation(*service_, visitor_,
                                         {link->secret, " ", "nobody", password, password, "", ""})),
              ElementsAre("account.name name", "account.email email"));
  const auto accepted = accept_invitation(
      *service_, visitor_,
      {link->secret, "Sjoerd  Haan", "beheer@werkgroep.example", password, password, "", ""});
  ASSERT_TRUE(accepted);
  const auto person = session_principal(*service_, accepted->session.secret).value();
  EXPECT_EQ(person.name, "Sjoerd Haan");
  EXPECT_TRUE(person.administers_all());
  EXPECT_TRUE(has_accounts(*service_));
  EXPECT_FALSE(invite_first_administrator(*service_));
  EXPECT_THAT(failures(accept(link->secret)), ElementsAre("notFound invitation"));
}

TEST_F(Invitations, TheFirstLinkIsGoodForADay) {
  const auto link = invite_first_administrator(*service_);
  wait(first_link_seconds - 1);
  EXPECT_TRUE(find_invitation(*service_, link->secret));
  wait(1);
  EXPECT_FALSE(find_invitation(*service_, link->secret));
  EXPECT_THAT(failures(accept(link->secret)), ElementsAre("notFound invitation"));
}

TEST_F(Invitations, AreAnnouncedAtTheStartWhileThereIsNobody) {
  const auto said = account_announcement(*service_, "http://127.0.0.1:8080/");
  EXPECT_THAT(said, HasSubstr("  http://127.0.0.1:8080/invitation/"));
  const auto secret = said.substr(said.find("invitation/") + 11, 43);
  EXPECT_TRUE(find_invitation(*service_, secret));
  administrator();
  EXPECT_EQ(account_announcement(*service_, "http://127.0.0.1:8080/"), "");
  service_->accounts.on = false;
  EXPECT_EQ(account_announcement(*service_, "http://127.0.0.1:8080/"), "");
}

TEST_F(Invitations, GiveTheRolesThatTheyName) {
  const auto tender = add_tender("GOU-1", "Gemeente Gouda");
  const auto made =
      invite_as(operator_, {gouda_buyer, {"gouda", Role::controller}}, {{tender, Role::panel_chair}});
  ASSERT_TRUE(made);
  EXPECT_THAT(open_invitations(*service_, "gouda"), SizeIs(1));
  EXPECT_THAT(open_invitations(*service_, tender), SizeIs(1));
  EXPECT_THAT(open_invitations(*service_, ""), SizeIs(1));
  EXPECT_THAT(open_invitations(*service_, "woerden"), IsEmpty());
  const auto accepted = accept(made->secret);
  const auto person = session_principal(*service_, accepted->session.secret).value();
  EXPECT_THAT(person.party_roles, ElementsAre(gouda_buyer, PartyRole{"gouda", Role::controller}));
  EXPECT_THAT(person.tender_roles, ElementsAre(TenderRole{tender, Role::panel_chair}));
  EXPECT_THAT(open_invitations(*service_, "gouda"), IsEmpty());
  EXPECT_THAT(accounts_of(*service_, "gouda"), SizeIs(1));
  EXPECT_THAT(accounts_of(*service_, tender), SizeIs(1));
  EXPECT_THAT(audited("account.invited"),
              ElementsAre("invitation 1: Ilse Groen <ilse@gouda.example>, buyer@gouda, controller@gouda",
                          "invitation 1: Ilse Groen <ilse@gouda.example>, panel-chair@tender 1"));
  EXPECT_THAT(audited("account.invitationAccepted"),
              ElementsAre("invitation 1: account 1, buyer@gouda, controller@gouda",
                          "invitation 1: account 1, panel-chair@tender 1"));
}

TEST_F(Invitations, SayEverythingThatIsWrongAtOnce) {
  buyer();
  const auto wrong = invite(*service_, operator_,
                            {"",
                             "a@b@c",
                             {{"nowhere", Role::buyer}, {"gouda", Role::working_group_editor}},
                             {{99, Role::assessor}}});
  EXPECT_THAT(failures(wrong),
              ElementsAre("account.name name", "account.email email", "account.party partyRoles[0]",
                          "account.role partyRoles[1]", "account.tender tenderRoles[0]"));
  EXPECT_THAT(
      failures(invite(*service_, operator_, {"noor  de BRUIJN", "Noor@Gouda.example", {}, {}})),
      ElementsAre("account.nameTaken name", "account.emailTaken email", "account.roleMissing partyRoles"));
}

TEST_F(Invitations, OnlyAnAdministratorOfThePartyInvites) {
  const auto admin = administrator();
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto noor = buyer();
  EXPECT_TRUE(invite_as(as(admin), {gouda_buyer, {"woerden", Role::buyer}}));
  EXPECT_TRUE(invite_as(as(local), {gouda_buyer}));
  EXPECT_THAT(failures(invite_as(as(local), {gouda_buyer, {"woerden", Role::buyer}})),
              ElementsAre("account.notAllowed partyRoles[1]"));
  EXPECT_THAT(failures(invite_as(as(local), {{"inkopers-werkgroep", Role::administrator}})),
              ElementsAre("account.notAllowed partyRoles[0]"));
  EXPECT_THAT(failures(invite_as(as(noor), {gouda_buyer})), ElementsAre("account.notAllowed partyRoles[0]"));
}

TEST_F(Invitations, ABuyerInvitesAnOutsiderForAnOwnTender) {
  const auto ours = add_tender("GOU-1", "Gemeente Gouda"), theirs = add_tender("WOE-1", "Gemeente Woerden");
  const auto noor = buyer();
  EXPECT_THAT(failures(invite_as(as(noor), {}, {{theirs, Role::assessor}})),
              ElementsAre("account.notAllowed tenderRoles[0]"));
  EXPECT_THAT(failures(invite_as(as(noor), {}, {{ours, Role::buyer}})),
              ElementsAre("account.role tenderRoles[0]"));
  const auto made = invite_as(as(noor), {}, {{ours, Role::assessor}});
  ASSERT_TRUE(made);
  const auto outsider = session_principal(*service_, accept(made->secret)->session.secret).value();
  EXPECT_TRUE(outsider.reads(ours, "gouda"));
  EXPECT_FALSE(outsider.reads(theirs, "woerden"));
  EXPECT_FALSE(outsider.reads_tenders_of("gouda"));
}

TEST_F(Invitations, CanBeUsedOnceAndWithdrawn) {
  const auto first = invite_as(operator_, {gouda_buyer});
  const auto second = invite_as(operator_, {gouda_buyer});
  EXPECT_THAT(failures(accept(first->secret)), ElementsAre("notFound invitation")) << "replaced";
  const auto local = add("Bea Vos", "bea@woerden.example", {"woerden", Role::administrator});
  EXPECT_THAT(failures(withdraw_invitation(*service_, as(local), second->id)),
              ElementsAre("account.notAllowed"));
  EXPECT_TRUE(withdraw_invitation(*service_, operator_, second->id));
  EXPECT_THAT(failures(withdraw_invitation(*service_, operator_, second->id)),
              ElementsAre("notFound invitation"));
  EXPECT_THAT(failures(accept(second->secret)), ElementsAre("notFound invitation"));
  const auto third = invite_as(operator_, {gouda_buyer});
  EXPECT_TRUE(accept(third->secret));
  EXPECT_THAT(failures(accept(third->secret)), ElementsAre("notFound invitation"));
  EXPECT_EQ(invite_as(operator_, {gouda_buyer}).has_value(), false);
}

TEST_F(Invitations, OfAnotherPartyForTheSameAddressStay) {
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto other = add("Jan Smit", "jan@woerden.example", {"woerden", Role::administrator});
  const auto ours = invite_as(as(local), {gouda_buyer});
  const auto theirs = invite_as(as(other), {{"woerden", Role::buyer}});
  EXPECT_TRUE(find_invitation(*service_, ours->secret));
  EXPECT_THAT(audited("account.invitationWithdrawn"), IsEmpty());
  const auto again = invite_as(as(local), {gouda_buyer});
  EXPECT_FALSE(find_invitation(*service_, ours->secret));
  EXPECT_TRUE(find_invitation(*service_, theirs->secret));
  EXPECT_THAT(audited("account.invitationWithdrawn"),
              ElementsAre(HasSubstr("Ilse Groen <ilse@gouda.example>, buyer@gouda")));
  EXPECT_TRUE(accept(again->secret));
  EXPECT_THAT(failures(accept(theirs->secret)), ElementsAre("account.cannotBeMade"));
}

TEST_F(Invitations, ExpireAfterAWeek) {
  const auto made = invite_as(operator_, {gouda_buyer});
  wait(invitation_seconds);
  EXPECT_THAT(failures(accept(made->secret)), ElementsAre("notFound invitation"));
}

TEST_F(Invitations, AskAGoodPassword) {
  const auto made = invite_as(operator_, {gouda_buyer});
  EXPECT_THAT(failures(accept(made->secret, "ilse groen gouda")), ElementsAre("password.guessable password"));
  EXPECT_THAT(failures(accept(made->secret, "kl9vrt2q")), ElementsAre("password.tooShort password"));
  EXPECT_THAT(
      failures(accept_invitation(*service_, visitor_,
                                 {made->secret, "", "", std::string(good_password), "another", "", ""})),
      ElementsAre("account.passwordRepeated repeated"));
}

TEST_F(Invitations, TakeAShorterPasswordWithAnAuthenticatorApp) {
  const auto made = invite_as(operator_, {gouda_buyer});
  const auto view = find_invitation(*service_, made->secret);
  const auto with = [&](const std::string& sealed, const std::string& shown) {
    return accept_invitation(*service_, visitor_,
                             {made->secret, "", "", "kl9vrt2q", "kl9vrt2q", sealed, shown});
  };
  EXPECT_THAT(failures(with(view->totp.sealed, "000000")), ElementsAre("account.totpCode code"));
  EXPECT_THAT(failures(with("AAAA", "000000")), ElementsAre("account.totpExpired totp"));
  const auto secret = server_test::secret_of(view->totp);
  const auto accepted = with(view->totp.sealed, code(secret));
  ASSERT_TRUE(accepted);
  EXPECT_THAT(accepted->recovery_codes, SizeIs(10));
  const auto person = session_principal(*service_, accepted->session.secret).value();
  EXPECT_TRUE(person.has_second_factor);
  EXPECT_THAT(failures(remove_totp(*service_, visitor_, person)),
              ElementsAre("conflict account.passwordShort"));
}

TEST_F(Invitations, AProposalIsForOnePersonAndOneHour) {
  const auto made = invite_as(operator_, {gouda_buyer});
  const auto noor = buyer();
  const auto proposal = propose_totp(*service_, noor);
  const auto shown = code(server_test::secret_of(proposal));
  EXPECT_THAT(
      failures(accept_invitation(*service_, visitor_,
                                 {made->secret, "", "", "kl9vrt2q", "kl9vrt2q", proposal.sealed, shown})),
      ElementsAre("account.totpExpired totp"));
  wait(60 * 60);
  EXPECT_THAT(
      failures(add_totp(*service_, visitor_, noor, proposal.sealed, code(server_test::secret_of(proposal)))),
      ElementsAre("account.totpExpired totp"));
}

TEST_F(Invitations, ANameBelongsToOneAccountForever) {
  const auto first = invite_as(operator_, {gouda_buyer});
  const auto other = invite(*service_, operator_, {"ilse GROEN", "other@gouda.example", {gouda_buyer}, {}});
  const auto person = session_principal(*service_, accept(first->secret)->session.secret).value();
  ASSERT_TRUE(disable_account(*service_, operator_, person.account));
  EXPECT_THAT(failures(accept(other->secret)), ElementsAre("account.cannotBeMade"));
  EXPECT_THROW(service_->database.write([](Unit& unit) { unit.execute("DELETE FROM accounts"); }),
               std::exception);
  EXPECT_THROW(service_->database.write([](Unit& unit) { unit.execute("UPDATE accounts SET name = 'x'"); }),
               std::exception);
}

// ---- afterwards -----------------------------------------------------------------------------------------

TEST_F(Invitations, AResetTakesAllAccessAway) {
  const auto noor = buyer();
  add_authenticator(noor);
  const auto token = make_access_token(*service_, visitor_, noor, "script", "");
  const auto made = reset_account(*service_, operator_, noor.account);
  ASSERT_TRUE(made);
  EXPECT_TRUE(token_principal(*service_, token->secret)) << "the offer alone changes nothing";
  const auto view = find_invitation(*service_, made->secret);
  EXPECT_TRUE(view->is_reset);
  EXPECT_EQ(view->email, "noor@gouda.example");
  const auto accepted = accept(made->secret, "kruiwagen mistlamp oever");
  ASSERT_TRUE(accepted);
  const auto person = session_principal(*service_, accepted->session.secret).value();
  EXPECT_EQ(person.account, noor.account);
  EXPECT_FALSE(person.has_second_factor);
  EXPECT_THAT(person.party_roles, ElementsAre(gouda_buyer));
  EXPECT_FALSE(token_principal(*service_, token->secret));
  EXPECT_EQ(factors_of(*service_, person).recovery_codes, 0);
  EXPECT_THAT(failures(sign_in("noor@gouda.example")), ElementsAre("account.signInRefused"));
  EXPECT_TRUE(sign_in("noor@gouda.example", "kruiwagen mistlamp oever"));
}

TEST_F(Invitations, ADisabledAccountIsNotReset) {
  const auto noor = buyer();
  const auto made = reset_account(*service_, operator_, noor.account);
  ASSERT_TRUE(disable_account(*service_, operator_, noor.account));
  EXPECT_THAT(failures(accept(made->secret)), ElementsAre("notFound invitation"));
  EXPECT_THAT(failures(reset_account(*service_, operator_, noor.account)), ElementsAre("notFound account"));
}

TEST_F(Invitations, OneAdministratorStays) {
  const auto admin = administrator();
  EXPECT_THAT(failures(disable_account(*service_, operator_, admin.account)),
              ElementsAre("conflict account.lastAdministrator"));
  const auto second = add("Bea Vos", "bea@werkgroep.example", {"inkopers-werkgroep", Role::administrator});
  EXPECT_TRUE(disable_account(*service_, as(second), admin.account));
  EXPECT_THAT(failures(disable_account(*service_, operator_, second.account)),
              ElementsAre("conflict account.lastAdministrator"));
}

TEST_F(Invitations, APartysAdministratorManagesItsOwnPeople) {
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto noor = buyer();
  const auto other = add("Jan Smit", "jan@woerden.example", {"woerden", Role::buyer});
  EXPECT_THAT(failures(disable_account(*service_, as(local), other.account)),
              ElementsAre("account.notAllowed"));
  EXPECT_THAT(failures(reset_account(*service_, as(local), other.account)),
              ElementsAre("account.notAllowed"));
  EXPECT_THAT(failures(disable_account(*service_, as(noor), local.account)),
              ElementsAre("account.notAllowed"));
  EXPECT_TRUE(disable_account(*service_, as(local), noor.account));
  EXPECT_THAT(failures(enable_account(*service_, as(other), noor.account)),
              ElementsAre("account.notAllowed"));
  EXPECT_TRUE(enable_account(*service_, as(local), noor.account));
  EXPECT_THAT(failures(disable_account(*service_, operator_, 99)), ElementsAre("notFound account"));
}

TEST_F(Invitations, AChangedPasswordEndsTheOtherSessions) {
  const auto noor = buyer();
  const auto other = sign_in("noor@gouda.example");
  const auto change = [&](const char* current, const std::string& password) {
    return change_password(*service_, visitor_, noor, {current, password, password});
  };
  EXPECT_THAT(failures(change("wrong", "kruiwagen mistlamp oever")),
              ElementsAre("account.proofRefused current"));
  EXPECT_THAT(failures(change(good_password.data(), "kl9vrt2q")), ElementsAre("password.tooShort password"));
  ASSERT_TRUE(change(good_password.data(), "kruiwagen mistlamp oever"));
  EXPECT_FALSE(session_principal(*service_, other->secret));
  EXPECT_THAT(sessions_of(*service_, noor), SizeIs(1));
  EXPECT_THAT(failures(sign_in("noor@gouda.example")), ElementsAre("account.signInRefused"));
  EXPECT_TRUE(sign_in("noor@gouda.example", "kruiwagen mistlamp oever"));
}

TEST_F(Invitations, AChangedPasswordRevokesTheAccessTokens) {
  const auto noor = buyer();
  const auto bas = add("Bas van Vliet", "bas@gouda.example", gouda_buyer);
  const auto one = make_access_token(*service_, visitor_, noor, "nachtelijk", "");
  const auto two = make_access_token(*service_, visitor_, noor, "koppeling", "");
  const auto of_another = make_access_token(*service_, visitor_, bas, "script", "");
  const std::string current(good_password), password = "kruiwagen mistlamp oever";
  EXPECT_FALSE(change_password(*service_, visitor_, noor, {"wrong", password, password}));
  EXPECT_TRUE(token_principal(*service_, one->secret));
  ASSERT_TRUE(change_password(*service_, visitor_, noor, {current, password, password}));
  EXPECT_FALSE(token_principal(*service_, one->secret));
  EXPECT_FALSE(token_principal(*service_, two->secret));
  EXPECT_TRUE(token_principal(*service_, of_another->secret));
  EXPECT_THAT(audited("accessToken.revoked"),
              ElementsAre("account 1: token 2: koppeling", "account 1: token 1: nachtelijk"));
}

TEST_F(Invitations, FactorsComeAndGoWithTheirRecoveryCodes) {
  auto noor = buyer();
  EXPECT_THAT(failures(renew_recovery_codes(*service_, visitor_, noor)),
              ElementsAre("conflict account.noSecondFactor"));
  const auto first = add_authenticator(noor);
  EXPECT_THAT(first.codes, SizeIs(10));
  EXPECT_TRUE(factors_of(*service_, noor).totp);
  wait(30);
  EXPECT_THAT(add_authenticator(noor).codes, IsEmpty()) << "another app in place of the first";
  const auto renewed = renew_recovery_codes(*service_, visitor_, noor);
  EXPECT_THAT(*renewed, SizeIs(10));
  EXPECT_EQ(factors_of(*service_, noor).recovery_codes, 10);
  ASSERT_TRUE(remove_totp(*service_, visitor_, noor));
  EXPECT_FALSE(factors_of(*service_, noor).totp);
  EXPECT_EQ(factors_of(*service_, noor).recovery_codes, 0);
  EXPECT_THAT(failures(remove_totp(*service_, visitor_, noor)), ElementsAre("notFound totp"));
}

TEST_F(Invitations, TheDemoHasAnAccountForEachRole) {
  load_demo_accounts(*service_);
  load_demo_accounts(*service_);
  EXPECT_THAT(all_accounts(*service_), SizeIs(demo_accounts().size()));
  std::set<Role> roles;
  for (const DemoAccount& account : demo_accounts()) {
    roles.insert(account.role);
    const auto session = sign_in(account.email, account.password);
    ASSERT_TRUE(session) << account.email;
    EXPECT_TRUE(session_principal(*service_, session->secret)->has(account.role, account.party));
    EXPECT_THAT(
        failures(change_password(
            *service_, visitor_, session_principal(*service_, session->secret).value(),
            {std::string(account.password), std::string(account.password), std::string(account.password)})),
        IsEmpty())
        << account.email << ": its password follows the rules";
  }
  EXPECT_EQ(roles.size(), criteria::NameTable<Role>::names.size());
  EXPECT_FALSE(invite_first_administrator(*service_));
}

}  // namespace
}  // namespace server
