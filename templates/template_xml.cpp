#include "templates/template_xml.hpp"

#include "templates/template_json.hpp"
#include "templates/tree_xml.hpp"

namespace templates {

std::string template_xml(const criteria::TemplateExchange& exchange) {
  criteria::DataTree tree;
  {
    ObjectWriter object(Slot{tree, {}});
    object.word("format", criteria::exchange_format);
    object.member("content", exchange.set);
    object.member("version", exchange.version);
    object.member("sha256", exchange.sha256);
    if (exchange.signature) {
      ObjectWriter signature(object.slot("signature"));
      signature.member("publicKey", exchange.signature->public_key);
      signature.member("value", exchange.signature->value);
    }
  }
  return tree_xml(tree.root(), criteria::exchange_root, criteria::exchange_namespace);
}

}  // namespace templates
