#include "server/storage/unit.hpp"

#include "server/storage/storage_error.hpp"

#include <stdexcept>

#include <Poco/Data/AbstractExtraction.h>
#include <Poco/Data/AbstractExtractor.h>
#include <Poco/Data/Binding.h>
#include <Poco/Data/LOB.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Nullable.h>

namespace server {
namespace {

namespace data = Poco::Data;

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

data::AbstractBinding::Ptr binding(const Parameter& parameter) {
  return std::visit(
      Overloaded{[](std::int64_t whole) { return data::Keywords::bind(Poco::Int64{whole}); },
                 [](const std::string& text) { return data::Keywords::bind(text); },
                 [](const Bytes& bytes) {
                   return data::Keywords::bind(data::BLOB(
                       reinterpret_cast<const unsigned char*>(bytes.content.data()), bytes.content.size()));
                 },
                 [](std::monostate) { return data::Keywords::bind(Poco::Nullable<Poco::Int64>()); }},
      parameter.value);
}

// False when the cell is empty.
bool read_whole(data::AbstractExtractor& extractor, std::size_t column, std::int64_t& whole) {
  Poco::Int64 value = 0;
  const bool is_there = extractor.extract(column, value);
  whole = value;
  return is_there;
}

bool read_bool(data::AbstractExtractor& extractor, std::size_t column, bool& is_set) {
  std::int64_t value = 0;
  const bool is_there = read_whole(extractor, column, value);
  is_set = value != 0;
  return is_there;
}

bool read_bytes(data::AbstractExtractor& extractor, std::size_t column, Bytes& bytes) {
  data::BLOB content;
  const bool is_there = extractor.extract(column, content);
  bytes.content.assign(content.begin(), content.end());
  return is_there;
}

// Takes the cells of a row as they come, by kind; the library's own containers would turn an empty cell into
// 0.
template <typename Cell>
class CellExtraction : public data::AbstractExtraction {
 public:
  CellExtraction(const std::vector<Cell>& kinds, std::vector<Cell>& cells) : kinds_(kinds), cells_(cells) {}

  std::size_t numOfColumnsHandled() const override { return kinds_.size(); }
  std::size_t numOfRowsHandled() const override { return rows_; }
  std::size_t numOfRowsAllowed() const override { return getLimit(); }
  data::AbstractPreparation::Ptr createPreparation(PreparatorPtr&, std::size_t) override { return nullptr; }

  std::size_t extract(std::size_t first) override {
    auto shared = getExtractor();
    data::AbstractExtractor& extractor = *shared;
    for (std::size_t at = 0; at < kinds_.size(); ++at) {
      auto& cell = cells_.emplace_back(kinds_[at]);
      const std::size_t column = first + at;
      const bool is_there =
          std::visit(Overloaded{[&](std::int64_t& whole) { return read_whole(extractor, column, whole); },
                                [&](bool& is_set) { return read_bool(extractor, column, is_set); },
                                [&](std::string& text) { return extractor.extract(column, text); },
                                [&](Bytes& bytes) { return read_bytes(extractor, column, bytes); },
                                [&](std::optional<std::int64_t>& whole) {
                                  if (std::int64_t value = 0; read_whole(extractor, column, value))
                                    whole = value;
                                  return true;
                                }},
                     cell);
      if (!is_there) throw StorageError("the database holds nothing where a value must be");
    }
    ++rows_;
    return 1;
  }

 private:
  const std::vector<Cell>& kinds_;
  std::vector<Cell>& cells_;
  std::size_t rows_ = 0;
};

data::Statement statement(data::Session& session, std::string_view sql, const Parameters& parameters) {
  data::Statement prepared(session);
  prepared << std::string(sql);
  for (const auto& parameter : parameters) prepared.addBind(binding(parameter));
  return prepared;
}

}  // namespace

std::vector<Unit::Cell> Unit::cells(std::string_view sql, const Parameters& parameters,
                                    const std::vector<Cell>& kinds) {
  try {
    std::vector<Cell> found;
    auto query = statement(session_, sql, parameters);
    query.addExtract(new CellExtraction<Cell>(kinds, found));
    query.execute();
    return found;
  } catch (...) {
    is_doomed_ = true;
    throw;
  }
}

std::int64_t Unit::number(std::string_view sql, const Parameters& parameters) {
  const auto found = column<std::int64_t>(sql, parameters);
  if (found.empty()) throw std::logic_error("no row where there must be one");
  return found.front();
}

std::size_t Unit::execute(std::string_view sql, const Parameters& parameters) {
  try {
    return statement(session_, sql, parameters).execute();
  } catch (...) {
    is_doomed_ = true;
    throw;
  }
}

}  // namespace server
