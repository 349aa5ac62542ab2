#include "server/app/exchange_templates.hpp"

#include "criteria/template_exchange.hpp"
#include "import/template_json.hpp"
#include "import/template_sheet.hpp"
#include "import/template_xml.hpp"
#include "server/app/read_workbook.hpp"
#include "server/app/signing_key.hpp"
#include "server/storage/sha256.hpp"
#include "templates/template_json.hpp"
#include "templates/template_workbook.hpp"
#include "templates/template_xml.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::Checked;

// Errors when hash or signature is wrong, else warnings.
criteria::Findings check_issuer(const criteria::TemplateExchange& exchange,
                                const std::vector<std::string>& signers) {
  if (sha256_hex(templates::canonical_template_json(exchange.set)) != exchange.sha256)
    return {criteria::error("template.hash", "sha256")};
  if (!exchange.signature) return {criteria::warning("template.unsigned", "")};
  const auto& [key, value] = *exchange.signature;
  if (!is_signature(key, criteria::signed_message(exchange), value))
    return {criteria::error("template.signature", "signature")};
  if (std::find(signers.begin(), signers.end(), key) == signers.end()) {
    auto unknown = criteria::warning("template.unknownSigner", "signature");
    unknown.parameters.emplace_back("fingerprint", fingerprint(key));
    return {unknown};
  }
  return {};
}

Checked<ReceivedTemplate> receive_xml(std::string_view xml, const std::vector<std::string>& signers) {
  auto exchange = importing::read_template_xml(xml, importing::Limits{});
  if (!exchange) return tl::make_unexpected(std::move(exchange.error()));
  auto findings = check_issuer(*exchange, signers);
  if (criteria::has_errors(findings)) return tl::make_unexpected(std::move(findings));
  return ReceivedTemplate{std::move(exchange->set), std::move(findings)};
}

Checked<ReceivedTemplate> receive_workbook(std::string_view bytes) {
  const auto workbook = read_workbook(bytes);
  if (!workbook) return tl::make_unexpected(workbook.error());
  auto set = importing::read_template_sheet(*workbook, importing::Limits{});
  if (!set) return tl::make_unexpected(std::move(set.error()));
  return ReceivedTemplate{std::move(*set), workbook->notes};
}

}  // namespace

std::string signed_template_xml(Service& service, const PublishedTemplate& published) {
  const SigningKey key(service.data);
  criteria::TemplateExchange exchange{published.set, published.pin.version, published.pin.sha256, {}};
  exchange.signature = {key.public_key(), key.sign(criteria::signed_message(exchange))};
  return templates::template_xml(exchange);
}

Result<MadeDocument> make_template_file(Service& service, std::string_view id, std::int64_t version,
                                        std::string_view format, templates::Language language) {
  const auto published = find_published(service, id, version);
  if (!published) return failed(published.error());
  std::string name = published->pin.id + "-v" + std::to_string(version) + "." + std::string(format);
  if (format == "json")
    return MadeDocument{templates::template_json(published->set), "application/json", std::move(name)};
  if (format == "xml")
    return MadeDocument{signed_template_xml(service, *published), "application/xml", std::move(name)};
  if (format != "xlsx") return failed(NotFound{"document", std::string(format)});
  const templates::TemplateIssue issue{published->pin.version,
                                       criteria::Timestamp::parse(published->published_at).value()};
  return MadeDocument{templates::template_workbook(published->set, issue, language),
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", std::move(name)};
}

Checked<ReceivedTemplate> receive_template(std::string_view bytes, const std::vector<std::string>& signers) {
  constexpr std::string_view blanks = "\xEF\xBB\xBF \t\r\n";
  const auto first = bytes.find_first_not_of(blanks);
  if (first == std::string_view::npos)
    return tl::make_unexpected(criteria::Findings{criteria::error("file.empty", "")});
  if (bytes[first] == '<') return receive_xml(bytes, signers);
  if (bytes[first] != '{' && bytes[first] != '[') return receive_workbook(bytes);
  auto set = importing::read_template(bytes, importing::Limits{});
  if (!set) return tl::make_unexpected(std::move(set.error()));
  return ReceivedTemplate{std::move(*set), {}};
}

Checked<ReceivedTemplate> receive_template(Service& service, std::string_view bytes) {
  auto signers = known_signers(service.data);
  signers.push_back(SigningKey(service.data).public_key());
  return receive_template(bytes, signers);
}

}  // namespace server
