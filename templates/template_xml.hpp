// A criteria template in XML, valid by docs/schema/wederwaarde-template-1.xsd.
#pragma once

#include "criteria/template_exchange.hpp"

#include <string>

namespace templates {

// Every field of the template is in it, so that the template read back has the same canonical JSON and hash.
// Equal input gives equal bytes.
std::string template_xml(const criteria::TemplateExchange& exchange);

}  // namespace templates
