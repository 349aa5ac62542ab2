// Signing in, one's own account, and the people of a party and of a tender, as a person who is signed in gets
// them.
#include "server/app/account_roles.hpp"
#include "server/http/personal_page.hpp"
#include "server/pages/account_pages.hpp"
#include "server/pages/people_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/support/temporary_folder.hpp"

namespace browser_test {

using namespace server;
using criteria::Role;

namespace {

const Findings refused{criteria::error("account.signInRefused", "")};
const PartyNames parties{{"gouda", "Gemeente Gouda"},
                         {"inkopers-werkgroep", "Inkopers-werkgroep Groene Hart"}};

Principal person() {
  Principal made;
  made.account = 1;
  made.name = "Noor de Bruijn <inkoop>";
  made.email = "inkoper@gouda.example";
  made.party_roles = {{"gouda", Role::administrator}, {"gouda", Role::buyer}};
  made.has_second_factor = true;
  return made;
}

TotpProposal proposal() {
  return {"JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP",
          "otpauth://totp/"
          "Wederwaarde:inkoper%40gouda.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Wederwaarde",
          "c2VhbGVk"};
}

void write_signing_in(const Samples& samples) {
  const auto& context = samples.context;
  samples.write("sign-in", sign_in_page({"/tenders", "", {}, {}}, context));
  samples.write("sign-in-demo", sign_in_page({"/tenders", "a@b.example", demo_accounts(), refused}, context));
  const ProviderLink provider{"Gouda <inlog>", "/sign-in/oidc?to=%2Ftenders"};
  samples.write("sign-in-both", sign_in_page({"/tenders", "", {}, {}, provider, true}, context));
  samples.write(
      "sign-in-provider",
      sign_in_page({"/tenders", "", {}, {criteria::error("account.ssoNoRole", "")}, provider, false},
                   context));
  samples.write("signed-out",
                signed_out_page({"Gouda <inlog>", "https://inloggen.example/end?a=1&b=2"}, context));
  SecondFactorView factor{
      "/tenders", {true, true, 9}, AssertionRequest{"localhost", "Y2hhbGxlbmdl", {"aWQ"}}, {}};
  samples.write("second-factor", second_factor_page(factor, context));
  factor = {
      "/tenders", {true, false, 0}, std::nullopt, {criteria::error("account.secondFactorRefused", "code")}};
  samples.write("second-factor-refused", second_factor_page(factor, context));
  InvitationFormView invitation;
  invitation.action = "/invitation/x";
  invitation.invitation = {"Hanna Mulder", "hanna@gouda.example", {{"gouda", Role::buyer}}, {}, false,
                           proposal()};
  invitation.parties = parties;
  samples.write("invitation", invitation_page(invitation, context));
  invitation.provider = provider;
  samples.write("invitation-both", invitation_page(invitation, context));
  invitation.is_local = false;
  samples.write("invitation-provider", invitation_page(invitation, context));
  invitation.provider.reset();
  invitation.is_local = true;
  invitation.signed_in_name = "Noor de Bruijn <inkoop>";
  invitation.signed_in_email = "noor@gouda.example";
  samples.write("invitation-other", invitation_page(invitation, context));
  invitation.signed_in_email = invitation.invitation.email;
  invitation.is_for_account = true;
  samples.write("invitation-account", invitation_page(invitation, context));
  invitation.signed_in_name = invitation.signed_in_email = "";
  invitation.is_for_account = false;
  invitation.invitation.is_reset = true;
  invitation.findings = {criteria::error("password.tooShort", "password", {{"least", "15"}}),
                         criteria::error("account.totpCode", "code")};
  samples.write("invitation-refused", invitation_page(invitation, context));
  invitation.invitation.name = invitation.invitation.email = "";
  samples.write("invitation-first", invitation_page(invitation, context));
  samples.write("invitation-over", no_invitation_page(context));
  samples.write("recovery-codes",
                recovery_codes_page({"abcd-efgh-ijkl", "mnop-qrst-uvwx"}, "/tenders", context));
}

void write_account(const Samples& samples) {
  const auto& context = samples.context;
  AccountView account{person(), {}, {}, {}, parties, std::nullopt, {}};
  account.sessions = {{1, "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
                       "2026-11-25T08:00:00Z", "2026-11-25T09:30:00Z", true}};
  samples.write("account-plain", account_page(account, context));
  account.factors = {
      true, "2026-10-01T08:00:00Z", {{1, "YubiKey aan sleutelbos", "2026-10-02T08:00:00Z", ""}}, 9};
  account.sessions.push_back(
      {2, "2001:db8::1", "<script>", "2026-11-24T08:00:00Z", "2026-11-24T09:30:00Z", false});
  account.tokens = {
      {1, "Koppeling zaaksysteem", "2026-11-01T08:00:00Z", "2026-11-25T03:00:00Z", "2027-02-01"}};
  account.made = MadeAccessToken{account.tokens[0], "wwt_" + std::string(43, 'a')};
  account.findings = {criteria::error("account.proofRefused", "current"),
                      criteria::error("accessToken.name", "name")};
  samples.write("account", account_page(account, context));
  account.provider = "Gouda <inlog>";
  account.has_claimed_roles = true;
  samples.write("account-provider", account_page(account, context));
  samples.write("authenticator", authenticator_page({proposal(), {}}, context));
  samples.write("authenticator-refused",
                authenticator_page({proposal(), {criteria::error("account.totpCode", "code")}}, context));
  samples.write(
      "security-keys",
      security_keys_page(
          {RegistrationRequest{"localhost", "Y2hhbGxlbmdl", "aWQ", "a@b.example", "Noor", {-7, -8, -257}, {}},
           {}},
          context));
  samples.write("security-keys-address", security_keys_page({std::nullopt, {}}, context));
  ReauthenticationView proof;
  proof.action = "/account/recovery-codes";
  proof.fields = {{"step", "open"}, {"reason", "\"<b>"}};
  proof.has_totp = true;
  samples.write("proof", reauthentication_page(proof, context));
  proof.key = AssertionRequest{"localhost", "Y2hhbGxlbmdl", {"aWQ"}};
  samples.write("proof-key", reauthentication_page(proof, context));
  proof = {"/re-authenticate", {}, false, false, {criteria::error("account.proofRefused", "proof-password")}};
  samples.write("proof-refused", reauthentication_page(proof, context));
  proof.is_at_provider = proof.is_kept = true;
  proof.findings = {criteria::error("account.ssoProofOld", "")};
  proof.provider = ProviderLink{"Gouda <inlog>", "https://inloggen.example/auth?prompt=login"};
  samples.write("proof-provider", reauthentication_page(proof, context));
  samples.write("proved",
                proved_page("/tenders/1/process", {{"step", "open"}, {"reason", "\"<b>"}}, context));
}

void write_people(const Samples& samples) {
  const auto& context = samples.context;
  PeopleView people;
  people.id = "gouda";
  people.title = "Gemeente Gouda";
  people.roles = roles_in_party("gouda");
  samples.write("people-empty", people_page(people, context));
  people.people = {{1,
                    "Noor de Bruijn",
                    "inkoper@gouda.example",
                    {{"gouda", Role::buyer}},
                    {{3, Role::panel_chair}},
                    false,
                    true,
                    "2026-10-01T08:00:00Z",
                    "2026-11-25T08:00:00Z"},
                   {2,
                    "Bas van Vliet",
                    "bas@gouda.example",
                    {{"gouda", Role::controller}},
                    {},
                    true,
                    false,
                    "2026-10-01T08:00:00Z",
                    ""}};
  people.invitations = {{4,
                         "Hanna Mulder",
                         "hanna@gouda.example",
                         {{"gouda", Role::buyer}},
                         {},
                         "Noor de Bruijn",
                         "2026-11-25T08:00:00Z",
                         "2026-12-02T08:00:00Z",
                         false}};
  people.link =
      PeopleView::Link{"http://localhost:8080/invitation/" + std::string(43, 'x'), "Hanna Mulder", false};
  people.people.back().is_bound = true;
  samples.write("people", people_page(people, context));
  people.link.reset();
  people.name = "Noor de Bruijn";
  people.findings = {criteria::error("account.nameTaken", "name"), criteria::error("account.notAllowed", "")};
  samples.write("people-refused", people_page(people, context));
  people = {};
  people.is_tender = true;
  people.id = "3";
  people.title = "Circulair kantoormeubilair";
  people.roles = roles_in_tender();
  people.people = {{1,
                    "Noor de Bruijn",
                    "inkoper@gouda.example",
                    {},
                    {{3, Role::panel_chair}},
                    false,
                    true,
                    "2026-10-01T08:00:00Z",
                    "",
                    false}};
  people.others = people.people;
  samples.write("people-tender", people_page(people, context));
  people.may_write = false;
  samples.write("people-tender-read", people_page(people, context));
  samples.write("people-parties",
                people_parties_page({{"gouda", "Gemeente Gouda", 3}, {"odmh", "ODMH", 1}}, context));
}

}  // namespace

void write_accounts(const Samples& samples) {
  write_signing_in(samples);
  write_people(samples);
  const test_support::TemporaryFolder folder;
  Service service(folder.path(), [] { return std::string("2026-11-25T10:00:00.000Z"); });
  const auto viewer = std::make_shared<const Viewer>(service, std::make_shared<const Principal>(person()),
                                                     std::string(43, 's'));
  write_account({samples.folder, samples.context, viewer});
}

}  // namespace browser_test
