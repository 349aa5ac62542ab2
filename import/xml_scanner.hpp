// A strict scanner of XML 1.0 that takes its document in pieces and keeps only the tag or text at hand, so
// that a part of any size is read in constant memory. It accepts less than the standard does: UTF-8 only, no
// DOCTYPE, no entities but the five built in, every prefix declared, and the limits on depth, attributes and
// length. What it accepts is well-formed.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/xml_names.hpp"
#include "import/xml_window.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

enum class XmlEvent { start, end, text, finished, failed };

// Views that the scanner gives are valid until its next step.
class XmlScanner {
 public:
  // `part` names the document in findings, which have the parameters `part` and `line`.
  XmlScanner(PieceSource source, const Limits& limits, std::string part);

  XmlEvent next();
  // Steps to the next element that lies directly in the open element of depth `parent` (0: the root element);
  // what lies deeper is passed over. False when the parent has ended, or at a failure.
  bool next_child(std::size_t parent);
  // The text directly inside the element that just started; stops at its end. Child elements add nothing.
  // Cut off past `most_bytes`, one byte longer than allowed so that it shows.
  std::string element_text(std::size_t most_bytes);

  // Reads the rest of the document and gives what is wrong with any of it.
  criteria::Findings finish();

  // Of the element that started or ended last; the root element has depth 1.
  std::size_t depth() const { return depth_; }
  std::string_view local_name() const { return name_.local; }
  std::string_view namespace_uri() const { return namespaces_.uri(namespace_); }
  // True when the element has this local name and is in the namespace of the root element.
  bool is(std::string_view local) const { return namespace_ == root_namespace_ && name_.local == local; }
  bool in_root_namespace() const { return namespace_ == root_namespace_; }
  // The value of an attribute without prefix, or with a prefix that stands for `uri`.
  std::optional<std::string_view> attribute(std::string_view local) const;
  std::optional<std::string_view> attribute(std::string_view uri, std::string_view local) const;

  std::string_view text() const { return text_; }
  // The line at which the scanner is, from 1; it is counted anew at each call.
  std::size_t line() const { return window_.line(); }

  // Why `next` gave `failed`.
  const criteria::Findings& faults() const { return faults_; }
  bool failed() const { return !faults_.empty(); }

 private:
  struct Attribute {
    XmlName name;
    std::string_view value;
    std::size_t uri = 0;
  };
  struct Frame {
    std::size_t name_offset = 0;  // into open_names_
    std::size_t scope = 0;        // of the namespaces outside the element
  };

  XmlEvent fail(const char* code);
  // Nothing where it passed over what is no event: a comment, an instruction, text outside the root element.
  std::optional<XmlEvent> scan_next();
  std::optional<XmlEvent> scan_comment_or_section();
  XmlEvent scan_text();
  XmlEvent scan_character_data();
  XmlEvent scan_start_tag();
  XmlEvent scan_end_tag();
  bool skip_comment();
  bool at_declaration();
  bool skip_instruction();
  std::optional<std::size_t> tag_length();
  XmlEvent close_element();

  const char* parse_attributes(std::string_view inside);
  const char* resolve_attributes();

  XmlWindow window_;
  Limits limits_;
  std::string part_;
  bool at_beginning_ = true;
  bool root_seen_ = false;
  bool self_closed_ = false;
  std::size_t elements_ = 0;

  XmlNamespaces namespaces_;
  std::vector<Frame> frames_;
  std::string open_names_;
  std::vector<Attribute> attributes_;
  std::string decoded_;

  std::size_t depth_ = 0;
  XmlName name_;
  std::size_t namespace_ = 0;
  std::size_t root_namespace_ = 0;
  std::string_view text_;
  criteria::Findings faults_;
};

}  // namespace importing
