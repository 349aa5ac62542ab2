// The fields of the form on notices: how each is read from a file and written to it.
#pragma once

#include "criteria/notice_file.hpp"
#include "criteria/tender.hpp"
#include "server/pages/form_field.hpp"

#include <functional>
#include <string>
#include <vector>

namespace server {

struct NoticeField {
  std::string name;
  FormField::Kind kind = FormField::Kind::line;
  std::string codes;                // the family of labels of a choice; "value": yes or no
  std::vector<std::string> values;  // of the choice
  std::function<std::string(criteria::NoticeFile&)> get;
  // False: the text does not read. An empty text takes the value away.
  std::function<bool(criteria::NoticeFile&, const std::string&)> set;
  std::string label = {};    // a key; empty: follows from the name
  std::string subject = {};  // what the label is said of, where there are several
  std::string hint = {};     // a text, such as the original of a translation
};

// A choice of several, as boxes to tick.
struct NoticeChecks {
  std::string name, codes;
  std::vector<std::string> values;
  std::function<bool(const criteria::NoticeFile&, const std::string&)> has;
  std::function<void(criteria::NoticeFile&, const std::vector<std::string>&)> set;
  std::vector<std::string> labels = {};  // of the values, where they are no codes
};

struct NoticeFieldGroup {
  std::string title;  // the key of a page text
  std::vector<NoticeField> fields;
  std::vector<NoticeChecks> checks;
  std::string subject = {};  // the bid or lot it is about
  bool is_open = false;
};

// What the form is about. Bids and lots are those that a result can be told of.
struct NoticeFormParts {
  struct Bid {
    std::string id, lot, bidder;
  };
  std::vector<Bid> bids;
  std::vector<std::string> lots;
  criteria::Tender tender;  // whose texts can be translated
};

// Of a file with its entries; `language` is that of numbers.
std::vector<NoticeFieldGroup> notice_field_groups(const criteria::NoticeFile& file,
                                                  const NoticeFormParts& parts, templates::Language language);

}  // namespace server
