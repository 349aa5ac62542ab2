// Names in XML: what a prefix stands for, inside the element that declares it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

struct XmlName {
  std::string_view prefix;
  std::string_view local;
  bool operator==(const XmlName&) const = default;
};

// Takes a name with at most one prefix off the front of `text`; nothing when there is none.
std::optional<XmlName> take_xml_name(std::string_view& text);

// Namespaces as small numbers; 0 is that of names without one.
class XmlNamespaces {
 public:
  explicit XmlNamespaces(std::size_t most);

  std::string_view uri(std::size_t id) const { return uris_[id]; }
  std::optional<std::size_t> id(std::string_view prefix) const;
  // The namespace of elements without prefix.
  std::size_t default_id() const { return default_id_; }

  // A declaration that holds until the scope is left. False for one that XML forbids, or one too many.
  bool declare(std::string_view prefix, std::string_view uri);
  // How many declarations hold; `leave` goes back to that many.
  std::size_t scope() const { return bindings_.size(); }
  void leave(std::size_t scope);

 private:
  struct Binding {
    std::string prefix;
    std::size_t uri = 0;
  };
  std::optional<std::size_t> intern(std::string_view uri);

  std::size_t most_;
  std::vector<std::string> uris_;
  std::vector<Binding> bindings_;
  std::size_t default_id_ = 0;
};

}  // namespace importing
