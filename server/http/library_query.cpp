#include "server/http/library_query.hpp"

#include "criteria/library_names.hpp"

namespace server {
namespace {

class FilterReader {
 public:
  explicit FilterReader(const Request& request) : request_(request) {}

  std::string_view text(std::string_view name) const { return value_of(request_.query, name).value_or(""); }

  template <typename Value, typename Parse>
  void read(std::string_view name, std::optional<Value>& value, Parse parse) {
    if (text(name).empty()) return;
    value = parse(text(name));
    if (!value && wrong_.empty()) wrong_ = name;
  }
  template <typename Enum>
  void word(std::string_view name, std::optional<Enum>& value) {
    read(name, value, criteria::from_name<Enum>);
  }
  const std::string& wrong() const { return wrong_; }  // the first parameter that has no such value

 private:
  const Request& request_;
  std::string wrong_;
};

}  // namespace

tl::expected<LibraryFilter, Response> library_filter(const Request& request) {
  FilterReader reader(request);
  LibraryFilter filter;
  filter.segment = reader.text("segment");
  filter.search = reader.text("q");
  reader.word("kind", filter.kind);
  reader.word("theme", filter.theme);
  reader.word("strategy", filter.strategy);
  reader.word("level", filter.level);
  reader.word("quantity", filter.quantity);
  reader.read("due", filter.due, criteria::Date::parse);
  if (reader.wrong().empty()) return filter;
  return tl::make_unexpected(
      problem(400, "query.value", "Bad Request", reader.wrong() + " has no such value."));
}

}  // namespace server
