#include "server/pages/field_tree.hpp"

#include "templates/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace server {
namespace {

constexpr std::size_t most_rows = 500;

// A member of an object, or the number of an element.
struct Step {
  std::string member;
  std::optional<std::size_t> index;
};

std::optional<std::vector<Step>> steps_of(std::string_view name) {
  std::vector<Step> steps;
  while (!name.empty()) {
    if (name.front() == '[') {
      const auto end = name.find(']');
      std::size_t index = 0;
      const auto [last, failed] = std::from_chars(name.data() + 1, name.data() + name.size(), index);
      if (end == std::string_view::npos || failed != std::errc() || last != name.data() + end ||
          index >= most_rows || steps.empty())
        return std::nullopt;
      steps.push_back({"", index});
      name.remove_prefix(end + 1);
    } else {
      if (!steps.empty()) {
        if (name.front() != '.') return std::nullopt;
        name.remove_prefix(1);
      }
      const auto end = std::min(name.find_first_of(".["), name.size());
      if (end == 0) return std::nullopt;
      steps.push_back({std::string(name.substr(0, end)), std::nullopt});
      name.remove_prefix(end);
    }
  }
  if (steps.empty()) return std::nullopt;
  return steps;
}

struct Node {
  std::string text;
  std::map<std::string, Node> members;
  std::map<std::size_t, Node> elements;
};

Node tree_of(const FormValues& values) {
  Node root;
  for (const auto& [name, value] : values) {
    const auto steps = value.empty() ? std::nullopt : steps_of(name);
    if (!steps) continue;
    Node* node = &root;
    for (const Step& step : *steps)
      node = step.index ? &node->elements[*step.index] : &node->members[step.member];
    node->text = value;
  }
  return root;
}

void flatten(const Node& node, const std::string& name, FormValues& values) {
  if (!node.text.empty()) values.emplace_back(name, node.text);
  for (const auto& [member, below] : node.members)
    flatten(below, name.empty() ? member : name + "." + member, values);
  std::size_t at = 0;
  for (const auto& [index, below] : node.elements)
    flatten(below, name + "[" + std::to_string(at++) + "]", values);
}

void write(const Node& node, templates::JsonWriter& json) {
  if (!node.elements.empty()) {
    json.open_array();
    for (const auto& [index, below] : node.elements) write(below, json);
    json.close_array();
  } else if (!node.members.empty()) {
    json.open_object();
    for (const auto& [member, below] : node.members) {
      json.key(member);
      write(below, json);
    }
    json.close_object();
  } else {
    json.text(node.text);
  }
}

}  // namespace

FormValues compacted(const FormValues& values) {
  FormValues compact;
  flatten(tree_of(values), "", compact);
  return compact;
}

std::string fields_json(const FormValues& compact, const std::vector<std::string>& arrays) {
  const Node root = tree_of(compact);
  templates::JsonWriter json;
  json.open_object();
  for (const auto& [member, below] : root.members) {
    json.key(member);
    write(below, json);
  }
  for (const std::string& name : arrays)
    if (!root.members.contains(name)) json.key(name).open_array().close_array();
  return json.close_object().take();
}

std::size_t rows_of(const FormValues& compact, std::string_view array) {
  std::size_t rows = 0;
  const std::string begin = std::string(array) + "[";
  for (const auto& [name, value] : compact) {
    if (!name.starts_with(begin)) continue;
    std::size_t index = 0;
    std::from_chars(name.data() + begin.size(), name.data() + name.size(), index);
    rows = std::max(rows, index + 1);
  }
  return rows;
}

}  // namespace server
