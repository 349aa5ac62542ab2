#include "tests/server/api_description.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>

namespace server_test {
namespace {

using rapidjson::Document;
using rapidjson::Value;
using test_support::RawResponse;
using Allocator = Document::AllocatorType;

constexpr const char* day_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* moment_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$";

// A schema of OpenAPI 3.0 as one of JSON Schema that also refuses members which it does not name.
void make_strict(Value& schema, Allocator& memory) {
  if (schema.IsArray())
    for (auto& element : schema.GetArray()) make_strict(element, memory);
  if (!schema.IsObject()) return;
  for (auto& member : schema.GetObject()) make_strict(member.value, memory);
  const auto type = schema.FindMember("type");
  if (type == schema.MemberEnd() || !type->value.IsString()) return;
  const std::string name = type->value.GetString();
  if (schema.HasMember("properties") && !schema.HasMember("additionalProperties"))
    schema.AddMember("additionalProperties", false, memory);
  if (const auto format = schema.FindMember("format"); format != schema.MemberEnd() && name == "string")
    schema.AddMember("pattern", Value(format->value == "date" ? day_pattern : moment_pattern, memory),
                     memory);
  if (const auto nullable = schema.FindMember("nullable"); nullable != schema.MemberEnd()) {
    Value types(rapidjson::kArrayType);
    types.PushBack(Value(name.c_str(), memory), memory).PushBack("null", memory);
    schema["type"] = types;
  }
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> found;
  while (!path.empty()) {
    path.remove_prefix(1);
    found.push_back(path.substr(0, path.find('/')));
    path.remove_prefix(found.back().size());
  }
  return found;
}

bool covers(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern), given = segments(path);
  return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(), [](auto want, auto got) {
    return want == got || (want.substr(0, 1) == "{" && !got.empty());
  });
}

std::string media_type(const RawResponse& answer) {
  const auto type = answer.header("Content-Type").value_or("");
  return type.substr(0, type.find(';'));
}

}  // namespace

struct ApiDescription::Text {
  struct Compiled {
    Document strict;
    std::unique_ptr<const rapidjson::SchemaDocument> schema;
  };

  Document document;
  mutable std::mutex mutex;
  mutable std::map<const Value*, Compiled> compiled;  // making one takes longer than all else of an answer

  // What a reference leads to, or the value itself.
  const Value& resolved(const Value& value) const {
    const auto reference = value.FindMember("$ref");
    if (reference == value.MemberEnd()) return value;
    const auto* const found = rapidjson::Pointer(reference->value.GetString()).Get(document);
    if (found == nullptr) throw std::runtime_error(fmt::format("no {}", reference->value.GetString()));
    return *found;
  }

  void check_references(const Value& value) const {
    if (value.IsArray())
      for (const auto& element : value.GetArray()) check_references(element);
    if (!value.IsObject()) return;
    resolved(value);
    for (const auto& member : value.GetObject()) check_references(member.value);
  }

  std::string root_of(const Value& path_item) const {
    const auto& servers = path_item.HasMember("servers") ? path_item["servers"] : document["servers"];
    const std::string root = servers[0]["url"].GetString();
    return root == "/" ? "" : root;
  }

  const Value* find(std::string_view method, std::string_view path) const {
    for (const auto& [pattern, item] : document["paths"].GetObject()) {
      if (!covers(root_of(item) + pattern.GetString(), path)) continue;
      for (const auto& [name, operation] : item.GetObject())
        if (upper(name.GetString()) == method) return &operation;
    }
    return nullptr;
  }

  const rapidjson::SchemaDocument& compiled_of(const Value& schema) const {
    const std::lock_guard lock(mutex);
    const auto& wanted = resolved(schema);
    auto& [strict, made] = compiled[&wanted];
    if (made) return *made;
    auto& memory = strict.GetAllocator();
    strict.CopyFrom(wanted, memory);
    Value components(document["components"], memory);
    make_strict(components["schemas"], memory);
    make_strict(strict, memory);
    strict.AddMember("components", components, memory);
    made = std::make_unique<const rapidjson::SchemaDocument>(strict);
    return *made;
  }

  std::string difference(const Value& schema, const std::string& body) const {
    Document value;
    if (value.Parse(body.c_str()).HasParseError()) return "no JSON";
    rapidjson::SchemaValidator validator(compiled_of(schema));
    if (value.Accept(validator)) return {};
    rapidjson::StringBuffer at, rule;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(at);
    validator.GetInvalidSchemaPointer().StringifyUriFragment(rule);
    return fmt::format("{} breaks {} of {}", at.GetString(), validator.GetInvalidSchemaKeyword(),
                       rule.GetString());
  }
};

ApiDescription::ApiDescription(const std::string& json) : text_(std::make_unique<Text>()) {
  if (text_->document.Parse(json.c_str()).HasParseError()) throw std::runtime_error("no JSON");
  text_->check_references(text_->document);
}

ApiDescription::~ApiDescription() = default;

std::set<Operation> ApiDescription::operations() const {
  std::set<Operation> found;
  for (const auto& [path, item] : text_->document["paths"].GetObject())
    for (const auto& [name, operation] : item.GetObject())
      if (operation.IsObject() && operation.HasMember("operationId"))
        found.insert({upper(name.GetString()), text_->root_of(item) + path.GetString()});
  return found;
}

std::string ApiDescription::version() const { return text_->document["info"]["version"].GetString(); }

std::vector<std::string> ApiDescription::objections(std::string_view method, std::string_view target,
                                                    const RawResponse& answer) const {
  const auto* const operation =
      text_->find(method == "HEAD" ? "GET" : method, target.substr(0, target.find('?')));
  if (operation == nullptr) return {};
  const auto& responses = (*operation)["responses"];
  const auto status = std::to_string(answer.status);
  if (!responses.HasMember(status.c_str())) return {"status " + status + " is not described"};
  const auto& response = text_->resolved(responses[status.c_str()]);
  std::vector<std::string> found;
  if (response.HasMember("headers"))
    for (const auto& [name, header] : response["headers"].GetObject())
      if (!answer.header(name.GetString())) found.push_back(std::string("no header ") + name.GetString());
  const auto type = media_type(answer);
  if (!response.HasMember("content")) {
    if (!answer.body.empty()) found.push_back("a body that is not described");
    return found;
  }
  const auto& content = response["content"];
  if (!content.HasMember(type.c_str())) {
    found.push_back("type " + type + " is not described");
  } else if (method != "HEAD" && type.find("json") != std::string::npos) {
    if (auto difference = text_->difference(content[type.c_str()]["schema"], answer.body);
        !difference.empty())
      found.push_back(difference + ": " + answer.body.substr(0, 2000));
  }
  return found;
}

}  // namespace server_test
