// Somebody with an account is invited by another party, and nobody learns by inviting who has one.
#include "server/app/accounts.hpp"
#include "tests/server/account_service.hpp"

#include <gmock/gmock.h>

namespace server {
namespace {

using criteria::Role;
using server_test::failures;
using server_test::good_password;
using testing::ElementsAre;
using testing::HasSubstr;

class InvitationsElsewhere : public server_test::AccountService {
 protected:
  Result<MadeInvitation> invite_as(const Actor& actor, std::vector<PartyRole> roles) {
    return invite(*service_, actor, {"Ilse Groen", "ilse@gouda.example", std::move(roles), {}});
  }
  Result<Accepted> accept(const std::string& secret) {
    const std::string typed(good_password);
    return accept_invitation(*service_, visitor_, {secret, "", "", typed, typed, "", ""});
  }
};

TEST_F(InvitationsElsewhere, AreAcceptedWithTheAccountThatThePersonHas) {
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto other = add("Jan Smit", "jan@woerden.example", {"woerden", Role::administrator});
  const auto first = invite_as(as(local), {gouda_buyer});
  const auto ilse = session_principal(*service_, accept(first->secret)->session.secret).value();
  const auto reset = reset_account(*service_, as(local), ilse.account);
  ASSERT_TRUE(reset);
  const auto made = invite_as(as(other), {{"woerden", Role::buyer}});
  ASSERT_TRUE(made) << "whether the address has an account is not said";
  EXPECT_THAT(failures(accept_roles(*service_, visitor_, local, made->secret)),
              ElementsAre("account.invitationOther"));
  EXPECT_FALSE(
      session_principal(*service_, sign_in("ilse@gouda.example")->secret)->reads_tenders_of("woerden"));
  ASSERT_TRUE(accept_roles(*service_, visitor_, ilse, made->secret));
  const auto now = session_principal(*service_, sign_in("ilse@gouda.example")->secret).value();
  EXPECT_EQ(now.account, ilse.account);
  EXPECT_THAT(now.party_roles, ElementsAre(gouda_buyer, PartyRole{"woerden", Role::buyer}));
  EXPECT_FALSE(find_invitation(*service_, reset->secret)) << "no old link for a new password comes along";
  EXPECT_THAT(failures(accept_roles(*service_, visitor_, ilse, made->secret)),
              ElementsAre("notFound invitation"))
      << "once";
  EXPECT_THAT(audited("account.invitationAccepted").back(), HasSubstr(": account 3, buyer@woerden"));
}

TEST_F(InvitationsElsewhere, SayNothingOfAccountsElsewhere) {
  const auto local = add("Bea Vos", "bea@gouda.example", {"gouda", Role::administrator});
  const auto other = add("Jan Smit", "jan@woerden.example", {"woerden", Role::administrator});
  ASSERT_TRUE(invite_as(as(local), {gouda_buyer}));
  add("Ilse Groen", "ilse@gouda.example", gouda_buyer);
  const auto known = invite_as(as(other), {{"woerden", Role::buyer}});
  const auto unknown =
      invite(*service_, as(other), {"Kees", "kees@gouda.example", {{"woerden", Role::buyer}}, {}});
  ASSERT_TRUE(known);
  ASSERT_TRUE(unknown);
  const auto one = find_invitation(*service_, known->secret),
             another = find_invitation(*service_, unknown->secret);
  EXPECT_EQ(one->is_reset, another->is_reset);
  EXPECT_EQ(known->expires_at, unknown->expires_at);
  EXPECT_THAT(failures(invite_as(as(local), {gouda_buyer})),
              ElementsAre("account.nameTaken name", "account.emailTaken email"))
      << "of one's own people it is said";
}

TEST_F(InvitationsElsewhere, ForANewPasswordGiveNoRoles) {
  const auto noor = buyer();
  const auto reset = reset_account(*service_, operator_, noor.account);
  EXPECT_THAT(failures(accept_roles(*service_, visitor_, noor, reset->secret)),
              ElementsAre("notFound invitation"));
  EXPECT_TRUE(find_invitation(*service_, reset->secret));
}

}  // namespace
}  // namespace server
