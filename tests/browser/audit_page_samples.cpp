#include "server/pages/audit_pages.hpp"
#include "server/pages/retention_page.hpp"
#include "server/storage/sha256.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {

using namespace server;

void write_audit(const Samples& samples) {
  AuditLogView view;
  view.page = {2, 2};
  view.total = 6;
  const auto hash = [](int number) { return sha256_hex(std::to_string(number)); };
  view.head = {1207, hash(1207)};
  view.entries = {
      {1205,
       {"2026-11-25T09:00:00.000Z", "A. Jansen", "r-1", "bid.edited", 3, "I1", hash(1), hash(2)},
       hash(3),
       hash(4)},
      {1204,
       {"2026-11-24T16:30:00.000Z", "<script>", "r-2", "agreement.published", {}, "beton", hash(5)},
       hash(6),
       hash(7)},
      {1203,
       {"2026-11-24T16:29:00.000Z", "anonymous", "r-3", "something.new", 3, "12", ""},
       hash(8),
       hash(9)},
      {1202,
       {"2026-11-24T16:28:00.000Z", "clock", "", "step.open-prices.proposed", 3, "4", ""},
       hash(10),
       hash(11)},
      {1201,
       {"2026-11-24T16:27:00.000Z", "A. Jansen", "r-4", "account.invited", 3,
        "invitation 4: <Els> <els@x.example>, assessor@tender 3", ""},
       hash(12),
       hash(13)},
      {1200,
       {"2026-11-24T16:26:00.000Z", "A. Jansen", "r-5", "draw.witnessed", 3,
        "1: notaris De Vries (criterion:K1, draw)", ""},
       hash(14),
       hash(15)}};
  samples.write("audit-log", audit_log_page(view, samples.context));
  view.filter = {3, "A. Jansen", "bid.", "I1", "2026-11-01", "2026-11-30", true};
  view.tender_title = "Circulair kantoormeubilair";
  view.page = {1, 50};
  samples.write("audit-log-tender", audit_log_page(view, samples.context));
  samples.write("audit-log-empty", audit_log_page({}, samples.context));
  RetentionView kept;
  kept.rules = {{"dossier", 10, "evaluated", "", 1},
                {"other-bid", 7, "published", "Selectielijst <2020>", 3}};
  samples.write("retention-empty", retention_page(kept, samples.context));
  const auto day = [](const char* text) { return criteria::Date::parse(text).value(); };
  kept.items = {{3, "GOU-2026-014", "Circulair kantoormeubilair", "other-bid", 4, day("2019-11-25"),
                 day("2026-11-25"), true},
                {4, "ALP-2026-031", "Bestrating", "dossier", 1, std::nullopt, std::nullopt, false}};
  kept.proposals = {{2, 9, "dossier", "2036-11-25", "An", "Termijn <voorbij>", "2036-11-26T09:00:00Z",
                     "confirmed", "Bo", "", "2036-11-27T09:00:00Z", 41},
                    {1, 3, "upload", "2026-11-25", "An", "Oud", "2026-11-26T09:00:00Z", "", "", "", "", 0}};
  kept.deleted = {{9, 2, "WOE-2016-003", "Fietspad", hash(16), "2036-11-27T09:00:00Z"}};
  samples.write("retention", retention_page(kept, samples.context));
}

}  // namespace browser_test
