#include "server/app/exchange_templates.hpp"

#include "import/template_json.hpp"
#include "server/app/signing_key.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/server/test_database.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/temporary_folder.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace {

using namespace server;
using server_test::furniture_template;
using test_support::codes;
using test_support::replaced;
using testing::ElementsAre;
using testing::IsEmpty;

std::string november() { return "2026-11-25T09:00:00.000Z"; }

class ExchangeTemplatesTest : public testing::Test {
 protected:
  ExchangeTemplatesTest() : service_(server_test::test_database(folder_.path()), november) {
    const Actor buyer{"buyer", ""};
    const auto proposed = propose_template(service_, buyer, furniture_template(), {"Anna", "Opzet", {}});
    published_ = published_of(
        review_template(service_, buyer, proposed->id, proposed->number, {ReviewOutcome::publish, "Bram", ""})
            .value());
  }

  test_support::TemporaryFolder folder_;
  Service service_;
  PublishedTemplate published_;
};

TEST_F(ExchangeTemplatesTest, WhatWasSignedHereIsReadBackWithoutAWord) {
  const auto xml = signed_template_xml(service_, published_);
  const auto received = receive_template(service_, xml);
  ASSERT_TRUE(received) << codes(received)[0];
  EXPECT_EQ(received->set, published_.set);
  EXPECT_THAT(received->warnings, IsEmpty());
  EXPECT_EQ(signed_template_xml(service_, published_), xml);
}

TEST_F(ExchangeTemplatesTest, AnyChangeOfTheContentIsNoticed) {
  const auto xml = signed_template_xml(service_, published_);
  EXPECT_THAT(codes(receive_template(service_, replaced(xml, ">Gereviseerd<", ">gereviseerd<"))),
              ElementsAre("template.hash sha256"));
  EXPECT_THAT(codes(receive_template(
                  service_, replaced(xml, "<version type=\"number\">1", "<version type=\"number\">2"))),
              ElementsAre("template.signature signature"));
  const auto at = xml.find("<value>") + 7;
  auto forged = xml;
  forged[at] = forged[at] == '0' ? '1' : '0';
  EXPECT_THAT(codes(receive_template(service_, forged)), ElementsAre("template.signature signature"));
}

TEST_F(ExchangeTemplatesTest, AnotherInstallationIsNamedByItsFingerprintUntilItIsKnown) {
  const auto xml = signed_template_xml(service_, published_);
  const test_support::TemporaryFolder elsewhere;
  Service other(server_test::test_database(elsewhere.path()), november);
  const auto received = receive_template(other, xml);
  ASSERT_TRUE(received);
  EXPECT_THAT(codes(received->warnings), ElementsAre("template.unknownSigner signature"));
  const auto key = SigningKey(folder_.path()).public_key();
  EXPECT_EQ(received->warnings[0].parameter("fingerprint"), fingerprint(key));
  std::ofstream(elsewhere.path() / "known-signers.txt") << "# Gouda\n"
                                                        << key << "  # gebeld op 24 november\n";
  EXPECT_THAT(receive_template(other, xml)->warnings, IsEmpty());
  const auto unsigned_xml = xml.substr(0, xml.find(" <signature>")) + "</template>\n";
  EXPECT_THAT(codes(receive_template(other, unsigned_xml)->warnings), ElementsAre("template.unsigned"));
}

TEST_F(ExchangeTemplatesTest, TheSecretKeyIsMadeOnceForItsOwnerAlone) {
  const auto first = SigningKey(folder_.path()).public_key();
  EXPECT_EQ(SigningKey(folder_.path()).public_key(), first);
  struct stat found {};
  ASSERT_EQ(stat((folder_.path() / "template-signing.key").c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777U, 0600U);
  std::ofstream(folder_.path() / "template-signing.key") << "kapot";
  EXPECT_THROW(SigningKey{folder_.path()}, std::exception);
}

TEST_F(ExchangeTemplatesTest, TellsFilesApartByTheirFirstBytes) {
  EXPECT_TRUE(receive_template(service_, furniture_template()));
  EXPECT_TRUE(receive_template(service_, "\xEF\xBB\xBF" + signed_template_xml(service_, published_)));
  EXPECT_THAT(codes(receive_template(service_, "  \n")), ElementsAre("file.empty"));
  EXPECT_THAT(codes(receive_template(service_, "<html/>")), ElementsAre("template.notATemplate"));
}

}  // namespace
