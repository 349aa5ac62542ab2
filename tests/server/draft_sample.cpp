#include "tests/server/draft_sample.hpp"

#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

#include <gtest/gtest.h>

namespace server_test {

void make_sample_draft(const ApiService& service) {
  service.post("/api/v1/library-imports", test_support::source_text("server/library/algemeen.json"));
  const auto proposed =
      service.post("/api/v1/templates",
                   R"({"proposedBy":"Anna","changeNote":"Opzet","template":)" + furniture_template() + "}");
  service.post(proposed.header("Location").value() + "/reviews",
               R"({"outcome":"publish","reviewedBy":"Bram"})");
  const auto made = service.post(
      "/api/v1/drafts", R"({"template":{"id":"kantoormeubilair"},"reference":"2026-17","title":"Bureaus",)"
                        R"("buyer":{"name":"Gouda"},"deadline":"2099-01-15T11:00:00Z"})");
  EXPECT_EQ(made.header("Location"), "/api/v1/tenders/1") << made.body;
}

}  // namespace server_test
