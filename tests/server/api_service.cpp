#include "tests/server/api_service.hpp"

#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/server/test_database.hpp"

#include <stdexcept>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace server_test {
namespace {

using rapidjson::Document;
using rapidjson::Value;

constexpr const char* start = "2026-11-25T10:00:00Z";

std::string text_of(const Value* value) {
  if (value == nullptr) return "(none)";
  if (value->IsString()) return value->GetString();
  rapidjson::StringBuffer text;
  rapidjson::Writer<rapidjson::StringBuffer> writer(text);
  value->Accept(writer);
  return text.GetString();
}

const Value* find(const Value& value, std::string_view pointer) {
  return rapidjson::Pointer(pointer.data(), pointer.size()).Get(value);
}

bool is_of_api(std::string_view target) {
  return target.substr(0, 5) == "/api/" || target.substr(0, 7) == "/health" || target == "/metrics";
}

}  // namespace

std::string ApiAnswer::at(std::string_view pointer) const {
  Document document;
  if (document.Parse(body.c_str()).HasParseError()) return "(no JSON)";
  return text_of(find(document, pointer));
}

std::string ApiAnswer::each(std::string_view array, std::string_view member) const {
  Document document;
  document.Parse(body.c_str());
  const auto* const elements = document.HasParseError() ? nullptr : find(document, array);
  if (elements == nullptr || !elements->IsArray()) return "(none)";
  std::string texts;
  for (const auto& element : elements->GetArray())
    texts += (texts.empty() ? "" : " ") + text_of(find(element, member));
  return "[" + texts + "]";
}

std::vector<std::string> ApiAnswer::findings() const {
  Document document;
  document.Parse(body.c_str());
  std::vector<std::string> found;
  if (document.HasParseError() || !document.HasMember("findings")) return {"(none)"};
  for (const auto& finding : document["findings"].GetArray()) {
    const std::string place = finding["place"].GetString();
    found.push_back(finding["code"].GetString() + (place.empty() ? "" : " " + place));
    EXPECT_NE(std::string(finding["text"]["nl"].GetString()), "");
    EXPECT_NE(std::string(finding["text"]["en"].GetString()), "");
  }
  return found;
}

ApiService::ApiService(server::AccountSettings accounts)
    : now_(start),
      service_(test_database(data()),
               [this] {
                 const std::lock_guard lock(mutex_);
                 return now_;
               }),
      routes_(server::site_routes(site_)) {
  service_.accounts = accounts;
  server::ServerConfig settings;
  settings.log = [this](std::string_view line) {
    const std::lock_guard lock(mutex_);
    log_.emplace_back(line);
    if (line.find(R"("event":"request")") != std::string_view::npos) return;
    incidents_.emplace_back(line);
  };
  server::set_site_answers(settings, site_, {});
  http_.start(std::move(settings), routes_);
  const auto text = fetch(port(), "GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n").body;
  description_ = std::make_unique<ApiDescription>(text);
}

void ApiService::set_clock(std::string_view now) const {
  const std::lock_guard lock(mutex_);
  now_ = now;
}

std::string ApiService::stored_text(const std::string& sql, const std::string& parameter) const {
  return service_.database.read(
      [&](server::Unit& unit) { return unit.column<std::string>(sql, {parameter}).at(0); });
}

server::DataCheck ApiService::verified() const {
  return service_.database.read([](server::Unit& unit) { return server::verify_data(unit, std::nullopt); });
}

void ApiService::tamper(const std::string& table, const std::string& change) const {
  service_.database.write([&](server::Unit& unit) {
    const std::string row = is_on_postgresql() ? "ctid" : "rowid";
    unit.execute("DROP TRIGGER " + table + "_stay" + (is_on_postgresql() ? " ON " + table : ""));
    unit.execute(
        fmt::format("UPDATE {0} SET {1} WHERE {2} = (SELECT MIN({2}) FROM {0})", table, change, row));
  });
}

std::vector<std::string> ApiService::log() const {
  const std::lock_guard lock(mutex_);
  return log_;
}

std::vector<std::string> ApiService::incidents() const {
  const std::lock_guard lock(mutex_);
  return incidents_;
}

ApiAnswer ApiService::call(const Call& call) const {
  std::string request =
      fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\n{}", call.method, call.target, call.headers);
  const bool sends = call.method == "POST" || call.method == "PUT" || call.method == "PATCH";
  if (sends) request += fmt::format("Content-Length: {}\r\n", call.body.size());
  if (sends && !call.type.empty()) request += fmt::format("Content-Type: {}\r\n", call.type);
  test_support::RawClient client(port());
  client.send(request + "\r\n" + call.body);
  const ApiAnswer answer{client.read_response(call.method != "HEAD")};
  if (is_of_api(call.target)) check(call, answer);
  return answer;
}

void ApiService::check(const Call& call, const ApiAnswer& answer) const {
  SCOPED_TRACE(call.method + " " + call.target);
  for (const auto& objection : description_->objections(call.method, call.target, answer))
    ADD_FAILURE() << objection;
  EXPECT_EQ(answer.header("API-Version"), description_->version());
  EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
  EXPECT_TRUE(answer.header("X-Request-Id"));
  if (answer.status < 400 || call.method == "HEAD") return;
  EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(answer.at("/type"), "about:blank");
  EXPECT_EQ(answer.at("/status"), std::to_string(answer.status));
  EXPECT_NE(answer.at("/code"), "(none)");
  EXPECT_NE(answer.at("/title"), "(none)");
  EXPECT_NE(answer.at("/detail"), "(none)");
}

ApiAnswer ApiService::get(std::string_view target, std::string_view headers) const {
  return call({"GET", std::string(target), {}, {}, std::string(headers)});
}

ApiAnswer ApiService::post(std::string_view target, std::string_view body) const {
  return call({"POST", std::string(target), std::string(body)});
}

ApiAnswer ApiService::put(std::string_view target, std::string_view body, std::string_view etag) const {
  return call({"PUT", std::string(target), std::string(body), "application/json",
               etag.empty() ? std::string() : fmt::format("If-Match: {}\r\n", etag)});
}

ApiAnswer ApiService::send_file(std::string_view target, std::string_view kind, std::string_view bytes,
                                std::string_view name) const {
  const std::string begin = "--limit\r\nContent-Disposition: form-data; name=";
  auto body = fmt::format("{}\"kind\"\r\n\r\n{}\r\n", begin, kind);
  body += fmt::format("{}\"file\"; filename=\"{}\"\r\nContent-Type: application/octet-stream\r\n\r\n", begin,
                      name);
  return call({"POST", std::string(target), body.append(bytes) + "\r\n--limit--\r\n",
               "multipart/form-data; boundary=limit", "Origin: http://localhost\r\n"});
}

std::string api_dossier(std::string_view reference) {
  constexpr std::string_view text = R"({
  "format": "wederwaarde-dossier/1",
  "tender": { "reference": "@", "title": "Kantoormeubilair", "buyer": { "name": "Gemeente Gouda" }, "lots": [
    { "id": "1", "title": "Werkplekken",
      "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" },
                 "ties": ["draw"] },
      "criteria": [
        { "id": "E1", "kind": "requirement", "title": "Terugname", "answer": { "type": "boolean" }, "accept": { "equals": true } },
        { "id": "K", "kind": "quality", "title": "Circulariteit", "weight": "50", "criteria": [
          { "id": "K1", "kind": "quality", "title": "Hergebruik", "weight": "30.50", "answer": { "type": "number", "unit": "%" },
            "scoring": { "rule": "linear", "worst": "0", "best": "80", "outside": "clamp" } },
          { "id": "K2", "kind": "quality", "title": "Plan", "weight": "19.50", "answer": { "type": "grade" },
            "scoring": { "rule": "levels", "levels": { "goed": "100", "matig": "30" } },
            "panel": { "assessors": ["b1", "b2"], "combine": "consensus" } } ] },
        { "id": "P", "kind": "price", "title": "Prijs", "weight": "50", "answer": { "type": "amount" },
          "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] },
    { "id": "2", "title": "Stoelen",
      "award": { "method": "lowest-price", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" },
                 "ties": ["draw"] },
      "criteria": [ { "id": "P", "kind": "price", "title": "Prijs", "answer": { "type": "amount" } } ] } ] },
  "bids": [
    { "id": "A", "lot": "1", "bidder": { "name": "Bouwer A" }, "receivedAt": "2026-11-02T09:12:00Z",
      "answers": { "E1": true, "K1": "45.50", "P": "245000.10" } },
    { "id": "B", "lot": "1", "bidder": { "name": "Bouwer B" }, "receivedAt": "2026-11-02T09:13:00Z",
      "answers": { "E1": true, "K1": "45.5", "P": "245000.10" } },
    { "id": "C", "lot": "2", "bidder": { "name": "Bouwer C" }, "receivedAt": "2026-11-02T09:14:00Z",
      "answers": { "P": "1000.00" } } ],
  "grades": [
    { "bid": "A", "criterion": "K2", "assessor": "b1", "level": "goed", "motivation": "Helder." },
    { "bid": "A", "criterion": "K2", "consensus": true, "level": "goed", "motivation": "Eens." },
    { "bid": "B", "criterion": "K2", "consensus": true, "level": "goed", "motivation": "Eens." } ] })";
  return replaced(std::string(text), "@", reference);
}

std::string stored_tender(const ApiService& service, std::string_view dossier) {
  const auto answer = service.post("/api/v1/tenders", dossier.empty() ? api_dossier() : dossier);
  if (answer.status != 201) throw std::runtime_error("the tender was not stored: " + answer.body);
  return answer.header("Location").value();
}

std::string published_tender(const ApiService& service, std::string_view dossier) {
  const auto tree = importing::read_json(dossier, importing::Limits{}).value();
  templates::JsonWriter definition;
  definition.open_object().key("format").tree(tree.root().at("format"));
  definition.key("tender").tree(tree.root().at("tender")).key("bids").open_array().close_array();
  const auto path = stored_tender(service, definition.close_object().take());
  const auto published =
      service.post(path + "/publications", R"({"publishedBy":"Cora","sealing":{"sealed":false}})");
  if (published.status != 201) throw std::runtime_error("not published: " + published.body);
  for (const auto bid : tree.root().at("bids")) {
    const auto stored = service.post(path + "/bids", templates::compact_json(bid));
    if (stored.status != 201) throw std::runtime_error("the bid was not stored: " + stored.body);
  }
  return path;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::invalid_argument("no " + std::string(from));
  return text.replace(at, from.size(), to);
}

}  // namespace server_test
