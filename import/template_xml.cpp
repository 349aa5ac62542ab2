#include "import/template_xml.hpp"

#include "import/archive_tree.hpp"
#include "import/field_reader.hpp"
#include "import/template_json.hpp"

namespace importing {

using namespace criteria;

namespace {

void read(const Field& field, TemplateSignature& signature) {
  ObjectReader object(field);
  object.required("publicKey", signature.public_key);
  object.required("value", signature.value);
  object.finish();
}

void read_content(const Field& field, const Limits& limits, FindingLog& log, CriteriaTemplate& set) {
  auto content = read_template(field.value, limits);
  if (content) {
    set = std::move(*content);
    return;
  }
  for (Finding& finding : content.error()) {
    finding.place = finding.place.empty() ? "content" : "content." + finding.place;
    log.add(std::move(finding));
  }
}

}  // namespace

Checked<TemplateExchange> read_template_xml(std::string_view xml, const Limits& limits) {
  constexpr XmlRoot root{exchange_root, exchange_namespace, "template.notATemplate"};
  const auto tree = read_xml_tree(xml, root, limits);
  if (!tree) return tl::make_unexpected(tree.error());
  FindingLog log(limits.findings);
  Reading reading{log, true, limits.item_bytes};
  TemplateExchange exchange;
  {
    ObjectReader object(Field{tree->root(), Place{}, reading});
    if (const auto format = object.needed("format")) check_format(*format, exchange_format);
    if (const auto content = object.needed("content")) read_content(*content, limits, log, exchange.set);
    object.required("version", exchange.version);
    object.required("sha256", exchange.sha256);
    if (const auto signature = object.member("signature")) read(*signature, exchange.signature.emplace());
    object.finish();
  }
  if (log.has_errors()) return tl::make_unexpected(log.take());
  return exchange;
}

}  // namespace importing
