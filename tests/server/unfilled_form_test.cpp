// What a form comes to that nobody filled in.
#include "server/app/import_tender.hpp"
#include "server/app/make_documents.hpp"
#include "server/app/receive_upload.hpp"
#include "support/temporary_folder.hpp"
#include "templates/dossier_json.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/test_database.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace server;
using templates::Envelope;

class UnfilledForm : public testing::Test {
 protected:
  test_support::TemporaryFolder folder_;
  Service service_{server_test::test_database(folder_.path()),
                   [] { return std::string("2026-11-20T10:00:00Z"); }};
  TenderId tender_ =
      import_tender(service_, {},
                    templates::canonical_dossier_json(server_test::demo_dossier("kantoormeubilair")))
          .value();

  Result<ReceivedUpload> sent_back(std::string_view kind, Envelope envelope) {
    DocumentOrder order;
    order.name = document_name::bid_form;
    order.lot = "1";
    order.envelope = envelope;
    const auto form = make_document(service_, tender_, order).value();
    return receive_upload(service_, {}, tender_, {std::string(kind), "form.xlsx", "", form.content});
  }
  std::int64_t bids() {
    return static_cast<std::int64_t>(load_dossier(service_, tender_).value()->dossier.bids.size());
  }
};

TEST_F(UnfilledForm, IsRefusedAndNothingIsStored) {
  const auto before = bids();
  for (const auto& [kind, envelope] :
       {std::pair{upload_kind::bid, Envelope::all}, std::pair{upload_kind::bid, Envelope::quality},
        std::pair{upload_kind::prices, Envelope::price}}) {
    const auto received = sent_back(kind, envelope);
    ASSERT_FALSE(received);
    const auto& findings = std::get<Findings>(received.error());
    EXPECT_EQ(findings.front().code, "form.unfilled");
    ASSERT_GT(findings.size(), 1U);
    EXPECT_EQ(findings[1].code, "form.answerEmpty");
    EXPECT_THAT(findings[1].place, testing::HasSubstr("!"));
  }
  EXPECT_EQ(bids(), before);
  const auto uploads =
      service_.database.read([&](Unit& unit) { return UploadStore(unit).list(tender_, {}).total; });
  EXPECT_EQ(uploads, 0);
}

}  // namespace
