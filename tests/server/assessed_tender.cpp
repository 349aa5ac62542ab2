#include "tests/server/assessed_tender.hpp"

#include "criteria/form_marks.hpp"
#include "import/form_marks.hpp"
#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "server/storage/dialect.hpp"
#include "templates/json_writer.hpp"
#include "tests/server/filled_form.hpp"
#include "tests/server/test_database.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace server_test {
namespace {

constexpr std::string_view dossier = R"({
  "format": "wederwaarde-dossier/1",
  "tender": { "reference": "B-1", "title": "Schoolmeubilair", "buyer": { "name": "Gemeente Gouda" },
    "publishedOn": "2026-11-01", "deadline": "2026-11-25T11:00:00Z", "lots": [
    { "id": "1",
      "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" },
                 "ties": ["draw"] },
      "criteria": [
        { "id": "K1", "kind": "quality", "title": "Plan", "weight": "40", "answer": { "type": "grade" },
          "scoring": { "rule": "levels", "levels": { "goed": "100", "matig": "60", "slecht": "0" } },
          "panel": { "assessors": ["b1", "b2", "b3"], "combine": "consensus" } },
        { "id": "K2", "kind": "quality", "title": "Terugname", "weight": "20", "answer": { "type": "grade" },
          "scoring": { "rule": "points", "max": "10" },
          "panel": { "assessors": ["b2", "b3"], "combine": "mean" } },
        { "id": "P", "kind": "price", "title": "Prijs", "weight": "40", "answer": { "type": "amount" },
          "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] } ] },
  "bids": [
    { "id": "I-1", "lot": "1", "bidder": { "name": "Bouwer X B.V." }, "receivedAt": "2026-11-02T09:10:00Z",
      "answers": { "P": "245000.10" } },
    { "id": "I-2", "lot": "1", "bidder": { "name": "Bouwer Y" }, "receivedAt": "2026-11-02T09:11:00Z",
      "answers": { "P": "245000.20" } },
    { "id": "I-3", "lot": "1", "bidder": { "name": "Bouwer Z" }, "receivedAt": "2026-11-02T09:12:00Z",
      "answers": { "P": "245000.30" } } ] })";

std::string json_text(std::string_view text) {
  templates::JsonWriter json;
  return json.text(text).take();
}

}  // namespace

AssessedTender::AssessedTender(const ApiService& api) : service(api), path(published_tender(api, dossier)) {}

AssessedTender::AssessedTender(const ApiService& api, std::string published)
    : service(api), path(std::move(published)) {}

ApiAnswer AssessedTender::store_panel(const std::string& member, const std::string& substitute) const {
  std::string panel(panel_of_three);
  if (!member.empty()) panel = replaced(panel, json_text(member), json_text(substitute));
  return service.put(path + "/panel-details", panel, "*");
}

ApiAnswer AssessedTender::declare(const std::string& person, const std::string& interest) const {
  return service.post(path + "/interest-declarations",
                      fmt::format(R"({{"person":{},{}}})", json_text(person), interest));
}

ApiAnswer AssessedTender::grade(const std::string& person, const std::string& bid,
                                const std::string& criterion, const std::string& level,
                                const std::string& motivation) const {
  return service.post(
      path + "/assessment-grades",
      fmt::format(R"({{"person":{},"grades":[{{"bid":{},"criterion":{},"level":{},"motivation":{}}}]}})",
                  json_text(person), json_text(bid), json_text(criterion), json_text(level),
                  json_text(motivation)));
}

ApiAnswer AssessedTender::consensus(const std::string& person, const std::string& bid,
                                    const std::string& level, const std::string& more) const {
  return service.post(
      path + "/consensus-grades",
      fmt::format(R"({{"person":{},"bid":{},"criterion":"K1","level":{},"motivation":"Samen"{}}})",
                  json_text(person), json_text(bid), json_text(level), more));
}

ApiAnswer AssessedTender::step(const ApiService& api, const std::string& name) const {
  return api.post(path + "/steps", fmt::format(R"({{"step":"{}","person":"Inge"}})", name));
}

namespace {

void by_two(const ApiService& api, const std::string& path, const std::string& step) {
  const auto proposed =
      api.post(path + "/step-requests", fmt::format(R"({{"step":"{}","person":"Inge"}})", step));
  if (proposed.status != 201) throw std::runtime_error("not proposed: " + proposed.body);
  const auto decided = api.post(proposed.header("Location").value() + "/decisions",
                                R"({"outcome":"confirmed","person":"Joost"})");
  if (decided.status != 201) throw std::runtime_error("not confirmed: " + decided.body);
}

}  // namespace

void AssessedTender::lead_to_grading(ApiService& api) const {
  api.set_clock("2026-11-25T12:00:00Z");
  by_two(api, path, "open");
  for (const char* bid : {"I-1", "I-2", "I-3"})
    api.post(path + "/admissibility-decisions",
             fmt::format(R"({{"bid":"{}","outcome":"admitted","person":"Inge"}})", bid));
  for (const char* name : {"check-requirements", "start-grading"})
    if (const auto taken = step(api, name); taken.status != 201)
      throw std::runtime_error(std::string(name) + ": " + taken.body);
}

void AssessedTender::begin(ApiService& api) const {
  store_panel();
  lead_to_grading(api);
  for (const char* person : {"Anna", "Bram", "Cora"}) declare(person);
}

void AssessedTender::grade_all(const ApiService& api, const std::vector<std::string>& people) const {
  for (const auto& person : people) {
    const auto assessment = api.get(path + "/assessment-details?person=" + person);
    const auto tree = importing::read_json(assessment.body, importing::Limits{});
    const auto lots = tree->root().at("lots");
    const auto lot = *lots.begin();
    const auto criteria = lot.at("criteria"), bids = lot.at("bids");
    const bool is_mild = assessment.at("/assessor") != "b2";
    for (const auto criterion : criteria)
      for (const auto bid : bids) {
        const std::string id(criterion.at("id").text());
        const auto level = id == "K2" ? (is_mild ? "8.5" : "6") : (is_mild ? "goed" : "matig");
        const auto given =
            grade(person, std::string(bid.at("bid").text()), id, level, "Geheim motief van " + person);
        if (given.status != 201) throw std::runtime_error("not graded: " + given.body);
      }
  }
}

void seat_sample_panel(const ApiService& service, const std::string& tender) {
  const auto stored =
      service.put(tender + "/panel-details",
                  R"({"blind":false,"members":[{"person":"Els","assessor":"b1","chair":true},)"
                  R"({"person":"Frits","assessor":"b2"}]})",
                  "*");
  if (stored.status != 200) throw std::runtime_error("no panel: " + stored.body);
}

void declare_sample_interests(const ApiService& service, const std::string& tender) {
  for (const char* person : {"Els", "Frits"}) {
    const auto declared = service.post(tender + "/interest-declarations",
                                       fmt::format(R"({{"person":"{}","interest":"none"}})", person));
    if (declared.status != 201) throw std::runtime_error("not declared: " + declared.body);
  }
}

void grade_sample(const ApiService& service, const std::string& tender, const std::string& rejected) {
  const std::vector<std::pair<std::string, std::string>> missing{
      {"Els", "A"}, {"Frits", "A"}, {"Els", "B"}, {"Frits", "B"}};
  for (const auto& [person, bid] : missing) {
    if (bid == rejected) continue;
    const auto given = service.post(
        tender + "/assessment-grades",
        fmt::format(
            R"({{"person":"{}","grades":[{{"bid":"{}","criterion":"K2","level":"goed","motivation":"Helder."}}]}})",
            person, bid));
    if (given.status != 201) throw std::runtime_error("not graded: " + given.body);
  }
}

void agree_sample(const ApiService& service, const std::string& tender, const std::string& rejected) {
  const auto step = [&](const char* name) {
    const auto taken =
        service.post(tender + "/steps", fmt::format(R"({{"step":"{}","person":"Anna"}})", name));
    if (taken.status != 201) throw std::runtime_error(std::string(name) + ": " + taken.body);
  };
  step("lock-individual");
  step("start-consensus");
  for (const std::string bid : {"A", "B"}) {
    if (bid == rejected) continue;
    const auto agreed = service.post(
        tender + "/consensus-grades",
        fmt::format(R"({{"person":"Els","bid":"{}","criterion":"K2","level":"goed","motivation":"Eens."}})",
                    bid));
    if (agreed.status != 201) throw std::runtime_error("not agreed: " + agreed.body);
  }
  step("lock-quality");
}

void AssessedTender::open_prices(const ApiService& api) const { by_two(api, path, "open-prices"); }

std::string AssessedTender::handle_of(const std::string& bid) const {
  const auto engine = is_on_postgresql() ? server::Engine::postgresql : server::Engine::sqlite;
  return service.stored_text(
      fmt::format("SELECT {} FROM blind_names, {} WHERE {} = $1 ORDER BY version DESC LIMIT 1",
                  server::item_text(engine, "named", "name"),
                  server::json_items(engine, "document", "names", "named"),
                  server::item_text(engine, "named", "bid")),
      bid);
}

std::vector<std::pair<std::string, std::string>> AssessedTender::member_reads(
    const ApiService& api, const std::string& person) const {
  std::vector<std::pair<std::string, std::string>> reads;
  for (const std::string& address :
       {path + "/assessment-details", path + "/assessment-workbooks", path + "/consensus",
        path + "/assessment-progress", std::string("/tenders/1/assessment"),
        std::string("/tenders/1/consensus"), std::string("/tenders/1/lots/1/grades.xlsx")})
    reads.emplace_back(address, texts_of(api.get(address + "?person=" + person).body));
  return reads;
}

namespace {

std::string as_xml(const std::string& text) {
  std::string xml;
  for (const char c : text)
    xml += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  // As programs write what looks like an escape.
  for (auto at = xml.find("_x"); at != std::string::npos; at = xml.find("_x", at + 8))
    xml.insert(at, "_x005F");
  return xml;
}

}  // namespace

std::string filled_grades(const std::string& workbook, const std::vector<FilledGrade>& grades) {
  namespace marks = criteria::marks;
  const auto read = importing::read_xlsx(workbook, importing::Limits{});
  const auto form = importing::read_form(*read, {marks::kind_grades}, {});
  std::vector<Entry> entries;
  for (const auto& [bid, criterion, level, motivation] : grades)
    for (const auto& row : form->rows) {
      const auto* of_bid = row.find(marks::bid_column);
      const auto* of_criterion = row.find(marks::criterion_column);
      if (!of_bid || !of_criterion || of_bid->cell.text != bid || of_criterion->cell.text != criterion)
        continue;
      if (!level.empty()) entries.push_back({row.mark, level});
      if (!motivation.empty())
        entries.push_back({row.mark, as_xml(motivation), std::string(marks::motivation_column)});
    }
  return filled_form(workbook, entries);
}

std::string texts_of(const std::string& bytes) {
  if (bytes.substr(0, 2) != "PK") return bytes;
  std::string texts;
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  if (!archive) return bytes;
  for (const auto& entry : archive->entries()) {
    importing::ZipEntryStream stream(*archive, entry);
    for (auto piece = stream.next(); piece && !piece->empty(); piece = stream.next()) texts += *piece;
  }
  return texts;
}

}  // namespace server_test
