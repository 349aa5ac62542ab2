#include "server/pages/notice_field_kinds.hpp"

#include "server/pages/tender_form.hpp"
#include "templates/local_time.hpp"

#include <charconv>

namespace server {
namespace {

using namespace criteria;
using Kind = FormField::Kind;

NoticeField region(std::string name, const NoticeAccess<std::string>& at) {
  NoticeField field = notice_text(std::move(name), at, Kind::choice);
  field.codes = "nuts";
  for (const std::string_view nuts : dutch_nuts_codes()) field.values.emplace_back(nuts);
  return field;
}

}  // namespace

NoticeField notice_text(std::string name, const NoticeAccess<std::string>& at, Kind kind) {
  NoticeField field;
  field.name = std::move(name);
  field.kind = kind;
  field.get = at;
  field.set = [at](NoticeFile& file, const std::string& sent) {
    at(file) = tidied(sent);
    return true;
  };
  return field;
}

NoticeField notice_truth(std::string name, NoticeAccess<std::optional<bool>> at) {
  NoticeField field = optional_notice_field<bool>(
      std::move(name), Kind::choice, std::move(at), [](bool value) { return value ? "true" : "false"; },
      [](const std::string& sent) { return std::optional(sent == "true"); });
  field.codes = "value";
  field.values = {"true", "false"};
  return field;
}

NoticeField notice_count(std::string name, NoticeAccess<std::optional<int>> at) {
  return optional_notice_field<int>(
      std::move(name), Kind::line, std::move(at), [](int value) { return std::to_string(value); },
      [](const std::string& sent) -> std::optional<int> {
        int value = 0;
        const auto read = std::from_chars(sent.data(), sent.data() + sent.size(), value);
        const bool is_whole = read.ec == std::errc() && read.ptr == sent.data() + sent.size();
        return is_whole ? std::optional(value) : std::nullopt;
      });
}

NoticeField notice_date(std::string name, NoticeAccess<std::optional<Date>> at) {
  return optional_notice_field<Date>(
      std::move(name), Kind::date, std::move(at), [](const Date& value) { return value.text(); },
      [](const std::string& sent) { return Date::parse(sent); });
}

NoticeField notice_moment(std::string name, NoticeAccess<std::optional<Timestamp>> at) {
  return optional_notice_field<Timestamp>(
      std::move(name), Kind::moment, std::move(at), templates::local_time_text,
      [](const std::string& sent) { return templates::moment_of_local_time(sent); });
}

NoticeField notice_amount(std::string name, NoticeAccess<std::optional<Decimal>> at,
                          templates::Language language) {
  return optional_notice_field<Decimal>(
      std::move(name), Kind::line, std::move(at),
      [language](const Decimal& value) { return number_in_field(value, language); },
      [language](const std::string& sent) { return number_of_field(sent, language); });
}

void add_organisation_fields(std::vector<NoticeField>& fields, const std::string& name,
                             NoticeAccess<Organisation> of, RegionsOf regions) {
  const auto part = [&](const char* member, std::string Organisation::*at) {
    fields.push_back(
        notice_text(name + member, [of, at](NoticeFile& file) -> std::string& { return of(file).*at; }));
  };
  part(".name", &Organisation::name);
  part(".registration", &Organisation::registration);
  part(".street", &Organisation::street);
  part(".postcode", &Organisation::postcode);
  part(".city", &Organisation::city);
  const NoticeAccess<std::string> nuts = [of](NoticeFile& file) -> std::string& { return of(file).nuts; };
  fields.push_back(regions == RegionsOf::netherlands ? region(name + ".nuts", nuts)
                                                     : notice_text(name + ".nuts", nuts));
  part(".email", &Organisation::email);
  part(".telephone", &Organisation::telephone);
}

}  // namespace server
