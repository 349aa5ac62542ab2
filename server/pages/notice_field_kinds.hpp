// The kinds of fields of the form on notices: how a text of the form becomes a value, and back.
#pragma once

#include "criteria/names.hpp"
#include "server/pages/notice_fields.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace server {

// Where the value stands in a file.
template <typename T>
using NoticeAccess = std::function<T&(criteria::NoticeFile&)>;

NoticeField notice_text(std::string name, const NoticeAccess<std::string>& at,
                        FormField::Kind kind = FormField::Kind::line);
NoticeField notice_truth(std::string name, NoticeAccess<std::optional<bool>> at);
NoticeField notice_count(std::string name, NoticeAccess<std::optional<int>> at);
NoticeField notice_date(std::string name, NoticeAccess<std::optional<criteria::Date>> at);
NoticeField notice_moment(std::string name, NoticeAccess<std::optional<criteria::Timestamp>> at);
// In the notation of the language.
NoticeField notice_amount(std::string name, NoticeAccess<std::optional<criteria::Decimal>> at,
                          templates::Language language);
// Name, address, NUTS region and contact, below `name`. The region is one of the Netherlands, or typed.
enum class RegionsOf { netherlands, anywhere };
void add_organisation_fields(std::vector<NoticeField>& fields, const std::string& name,
                             NoticeAccess<criteria::Organisation> of,
                             RegionsOf regions = RegionsOf::netherlands);

// What an optional value reads from and how it is written.
template <typename T>
NoticeField optional_notice_field(std::string name, FormField::Kind kind, NoticeAccess<std::optional<T>> at,
                                  std::function<std::string(const T&)> write,
                                  std::function<std::optional<T>(const std::string&)> read) {
  NoticeField field;
  field.name = std::move(name);
  field.kind = kind;
  field.get = [at, write](criteria::NoticeFile& file) { return at(file) ? write(*at(file)) : std::string(); };
  field.set = [at, read](criteria::NoticeFile& file, const std::string& sent) {
    at(file) = sent.empty() ? std::nullopt : read(sent);
    return sent.empty() || at(file).has_value();
  };
  return field;
}

template <typename Enum>
std::vector<std::string> code_words() {
  std::vector<std::string> all;
  for (const auto& [value, word] : criteria::NameTable<Enum>::names) all.emplace_back(word);
  return all;
}

template <typename Enum>
NoticeField notice_code(std::string name, std::string codes, NoticeAccess<std::optional<Enum>> at) {
  NoticeField field = optional_notice_field<Enum>(
      std::move(name), FormField::Kind::choice, std::move(at),
      [](const Enum& value) { return std::string(criteria::name(value)); },
      [](const std::string& sent) { return criteria::from_name<Enum>(sent); });
  field.codes = std::move(codes);
  field.values = code_words<Enum>();
  return field;
}

template <typename Enum>
NoticeChecks notice_checks(std::string name, std::string codes,
                           std::vector<Enum> criteria::NoticeStrategy::*list) {
  NoticeChecks checks;
  checks.name = std::move(name);
  checks.codes = std::move(codes);
  checks.values = code_words<Enum>();
  checks.has = [list](const criteria::NoticeFile& file, const std::string& word) {
    const auto& all = file.strategy.*list;
    const auto value = criteria::from_name<Enum>(word);
    return value && std::find(all.begin(), all.end(), *value) != all.end();
  };
  checks.set = [list](criteria::NoticeFile& file, const std::vector<std::string>& sent) {
    auto& all = file.strategy.*list;
    all.clear();
    for (const auto& [value, word] : criteria::NameTable<Enum>::names)
      if (std::find(sent.begin(), sent.end(), word) != sent.end()) all.push_back(value);
  };
  return checks;
}

}  // namespace server
