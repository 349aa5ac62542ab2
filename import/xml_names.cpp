#include "import/xml_names.hpp"

#include <algorithm>

namespace importing {
namespace {

constexpr std::string_view xml_uri = "http://www.w3.org/XML/1998/namespace";
constexpr std::string_view xmlns_uri = "http://www.w3.org/2000/xmlns/";

// Outside ASCII every character is taken: the standard's list adds nothing to safety.
bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

std::string_view take_part(std::string_view& text) {
  std::size_t length = 0;
  if (!text.empty() && is_name_start(text.front()))
    while (length < text.size() && is_name_part(text[length])) ++length;
  const std::string_view part = text.substr(0, length);
  text.remove_prefix(length);
  return part;
}

}  // namespace

std::optional<XmlName> take_xml_name(std::string_view& text) {
  const std::string_view first = take_part(text);
  if (first.empty()) return std::nullopt;
  if (text.empty() || text.front() != ':') return XmlName{{}, first};
  text.remove_prefix(1);
  const std::string_view second = take_part(text);
  if (second.empty()) return std::nullopt;
  return XmlName{first, second};
}

XmlNamespaces::XmlNamespaces(std::size_t most) : most_(most), uris_{"", std::string(xml_uri)} {
  bindings_.push_back({"xml", 1});
}

std::optional<std::size_t> XmlNamespaces::id(std::string_view prefix) const {
  if (prefix.empty()) return default_id_;
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [&](const Binding& binding) { return binding.prefix == prefix; });
  if (found == bindings_.rend()) return std::nullopt;
  return found->uri;
}

std::optional<std::size_t> XmlNamespaces::intern(std::string_view uri) {
  const auto found = std::find(uris_.begin(), uris_.end(), uri);
  if (found == uris_.end() && uris_.size() >= most_) return std::nullopt;
  const auto id = static_cast<std::size_t>(found - uris_.begin());
  if (found == uris_.end()) uris_.emplace_back(uri);
  return id;
}

bool XmlNamespaces::declare(std::string_view prefix, std::string_view uri) {
  const bool reserved = prefix == "xmlns" || uri == xmlns_uri || (prefix == "xml") != (uri == xml_uri);
  const bool unbinding = !prefix.empty() && uri.empty();
  if (reserved || unbinding || bindings_.size() >= most_) return false;
  const auto id = intern(uri);
  if (!id) return false;
  bindings_.push_back({std::string(prefix), *id});
  if (prefix.empty()) default_id_ = *id;
  return true;
}

void XmlNamespaces::leave(std::size_t scope) {
  if (scope == bindings_.size()) return;
  bindings_.resize(scope);
  const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                  [](const Binding& binding) { return binding.prefix.empty(); });
  default_id_ = found == bindings_.rend() ? 0 : found->uri;
}

}  // namespace importing
