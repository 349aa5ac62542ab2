#include "tests/program/stored_bids.hpp"

#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/support/postgres_server.hpp"

#include <memory>
#include <set>
#include <stdexcept>

#include <fmt/format.h>
#include <sqlite3.h>

namespace program_test {
namespace {

using criteria::DataTree;
using criteria::DataValue;

constexpr int page_size = 100;

DataTree parsed(const std::string& json) { return importing::read_json(json, importing::Limits{}).value(); }

class Sqlite {
 public:
  explicit Sqlite(const std::filesystem::path& data) {
    sqlite3* opened = nullptr;
    const auto file = data / "wederwaarde.db";
    const int result = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    database_.reset(opened);
    if (result != SQLITE_OK) throw std::runtime_error("cannot open " + file.string());
  }

  // The rows of a query, the columns of each joined by a blank.
  std::vector<std::string> rows(const std::string& sql) {
    std::vector<std::string> all;
    const auto add = [](void* to, int count, char** values, char**) {
      std::string row;
      for (int i = 0; i < count; ++i)
        row += (i == 0 ? "" : " ") + std::string(values[i] ? values[i] : "NULL");
      static_cast<std::vector<std::string>*>(to)->push_back(std::move(row));
      return 0;
    };
    if (sqlite3_exec(database_.get(), sql.c_str(), add, &all, nullptr) != SQLITE_OK)
      throw std::runtime_error(sql + ": " + sqlite3_errmsg(database_.get()));
    return all;
  }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
  };
  std::unique_ptr<sqlite3, Close> database_;
};

// Of a bid or upload that was acknowledged.
void check_receipt(std::uint16_t port, const BidUpload& upload, const std::string& receipt,
                   std::vector<std::string>& complaints) {
  const std::string tender = "/api/v1/tenders/1";
  if (!upload.is_form) {
    const auto path = tender + "/bids/" + text_member(receipt, "id");
    if (get_ok(port, path) != receipt) complaints.push_back(path + " is not what was acknowledged");
    return;
  }
  const auto path = tender + "/uploads/" + text_member(receipt, "id");
  if (get_ok(port, path + "/content") != upload.content) complaints.push_back(path + " has other bytes");
  const auto tree = parsed(receipt);
  const auto bid = tender + "/bids/" + std::string((*tree.root().at("bids").begin()).text());
  if (bid_by_value(get_ok(port, bid)) != upload.expected) complaints.push_back(bid + " is not what was sent");
}

// What must give no row in a sound database of either engine.
const std::vector<std::string>& forbidden_rows() {
  static const std::vector<std::string> queries{
      R"(SELECT 'bid without its entry', id FROM bids b WHERE 1 <> (SELECT COUNT(*) FROM audit_log a
         WHERE a.tender = b.tender AND a.action = 'bid.stored' AND a.subject = b.id AND a.sha256 = b.sha256))",
      R"(SELECT 'file without its entry', id FROM uploads u WHERE 1 <> (SELECT COUNT(*) FROM audit_log a
         WHERE a.tender = u.tender AND a.action = 'upload.stored' AND a.subject = CAST(u.id AS TEXT)))",
      R"(SELECT 'entry of nothing', id, action FROM audit_log WHERE action <> 'tender.imported'
         AND NOT (action = 'library.shipped' AND (subject, sha256) IN (SELECT id, sha256 FROM library_criteria))
         AND NOT (action IN ('template.proposed', 'template.published')
                  AND (subject, sha256) IN (SELECT template, sha256 FROM template_proposals))
         AND NOT (action = 'rows.sealed' AND sha256 IN (SELECT sha256 FROM row_seals))
         AND NOT (action = 'bid.stored' AND subject IN (SELECT id FROM bids))
         AND NOT (action = 'upload.stored' AND subject IN (SELECT CAST(id AS TEXT) FROM uploads)))",
      R"(SELECT 'file without its bid', id FROM uploads u
         WHERE 1 <> (SELECT COUNT(*) FROM bids b WHERE b.upload = u.id))",
      "SELECT 'file cut short', id FROM uploads WHERE size <> LENGTH(content)",
      "SELECT 'revision', revision FROM tenders WHERE revision <> (SELECT COUNT(*) FROM audit_log "
      "WHERE audit_log.tender = tenders.id)",
      R"(SELECT 'criterion without its entry', id FROM library_criteria c WHERE 1 <> (SELECT COUNT(*)
         FROM audit_log a WHERE a.action = 'library.shipped' AND a.subject = c.id AND a.sha256 = c.sha256))",
      R"(SELECT 'template without its entry', p.template FROM template_versions v
         JOIN template_proposals p ON p.number = v.proposal WHERE 1 <> (SELECT COUNT(*) FROM audit_log a
         WHERE a.action = 'template.published' AND a.subject = p.template AND a.sha256 = p.sha256))"};
  return queries;
}

}  // namespace

std::vector<std::string> complaints_on_bids(std::uint16_t port, const std::vector<BidUpload>& uploads,
                                            const Receipts& receipts) {
  std::vector<std::string> complaints;
  for (const auto& [place, receipt] : receipts) {
    try {
      check_receipt(port, uploads[place], receipt, complaints);
    } catch (const std::runtime_error& refused) {
      complaints.emplace_back(refused.what());
    }
  }

  std::map<std::string, std::size_t> by_bidder;
  for (std::size_t place = 0; place < uploads.size(); ++place) by_bidder[uploads[place].bidder] = place;
  std::set<std::size_t> seen;
  for (int page = 1;; ++page) {
    const auto list =
        parsed(get_ok(port, fmt::format("/api/v1/tenders/1/bids?page={}&pageSize={}", page, page_size)));
    int count = 0;
    for (const DataValue bid : list.root().at("bids")) {
      ++count;
      const auto json = templates::compact_json(bid);
      const auto found = by_bidder.find(std::string(bid.at("bidder").at("name").text()));
      if (found == by_bidder.end() || bid_by_value(json) != uploads[found->second].expected)
        complaints.push_back("a bid that nobody sent: " + json.substr(0, 200));
      else if (!seen.insert(found->second).second)
        complaints.push_back("twice: " + json.substr(0, 200));
    }
    if (count < page_size) break;
  }
  for (const auto& [place, receipt] : receipts)
    if (!seen.contains(place)) complaints.push_back("acknowledged and lost: " + receipt.substr(0, 200));
  return complaints;
}

std::vector<std::string> complaints_on_database(const std::filesystem::path& data) {
  Sqlite database(data);
  std::vector<std::string> complaints;
  auto queries = forbidden_rows();
  queries.emplace_back("SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
  queries.emplace_back("SELECT * FROM pragma_foreign_key_check");
  for (const auto& query : queries)
    for (auto& row : database.rows(query)) complaints.push_back(std::move(row));
  return complaints;
}

std::vector<std::string> complaints_on_database(const std::string& address) {
  std::vector<std::string> complaints;
  for (const auto& query : forbidden_rows()) {
    const auto count = test_support::run_sql(address, "SELECT COUNT(*) FROM (" + query + ") AS forbidden");
    if (count != "0") complaints.push_back(count + " rows: " + query);
  }
  return complaints;
}

void execute_sql(const std::filesystem::path& data, const std::string& sql) { Sqlite(data).rows(sql); }

}  // namespace program_test
