// Building the JSON of insight value by value.
#pragma once

#include "criteria/data_tree.hpp"
#include "evaluator/insight/verdict.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

class InsightTree {
 public:
  void open(std::string_view key = {}) { tree_.open_object(key); }
  void open_array(std::string_view key) { tree_.open_array(key); }
  void close() { tree_.close(); }
  criteria::DataValue root() const { return tree_.root(); }

  void word(std::string_view key, std::string_view value) {
    tree_.add_text(tree_.keep(std::string(value)), tree_.keep(std::string(key)));
  }
  template <typename Text>
  void filled(std::string_view key, const std::optional<Text>& value) {
    if (value) word(key, *value);
  }
  void whole(std::string_view key, std::int64_t value) { tree_.add_number(value, key); }
  void count(std::string_view key, std::uint64_t value) { whole(key, static_cast<std::int64_t>(value)); }
  void truth(std::string_view key, bool value) { tree_.add_boolean(value, key); }
  // A decimal when it is one of at most twelve places, else the exact fraction.
  void number(std::string_view key, const criteria::Number& value);
  void known(std::string_view key, const std::optional<criteria::Number>& value) {
    if (value) number(key, *value);
  }
  void tenth(std::string_view key, double value);  // with one decimal
  void rate(std::string_view key, const evaluator::insight::Rate& value);

  // An array of objects.
  template <typename Item, typename Write>
  void list(std::string_view key, const std::vector<Item>& items, Write write) {
    open_array(key);
    for (const Item& item : items) {
      open();
      write(item);
      close();
    }
    close();
  }

 private:
  criteria::DataTree tree_;
};

}  // namespace templates
