// The database of the service: units of work that read a consistent state or store all they write.
#pragma once

#include "server/storage/data_folder_lock.hpp"
#include "server/storage/unit.hpp"
#include "server/storage/write_queue.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <tl/expected.hpp>

namespace server {

class Database {
 public:
  // Opens the database, makes its tables when there are none, and brings them to the newest shape; `now` is
  // the time noted for that. Throws StorageError, also when another process has the folder.
  Database(const DatabaseAddress& address, const std::string& now);
  // Stores what was queued; of a SQLite file folds the write-ahead log into it.
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // `work(unit)` sees one state of the database, whatever is stored meanwhile. Throws what `work` throws, or
  // StorageError.
  template <typename ReadWork>
  std::invoke_result_t<ReadWork, Unit&> read(ReadWork work) {
    return run([this](const Work& unit_work) { run_reading(unit_work); }, work);
  }

  // Returns when what `work(unit)` wrote is on disk. When it throws, or gives an unexpected, nothing of it is
  // stored. `work` runs in another thread, beside units of others: short, and without waiting for anything.
  // It may run again when another transaction was in the way: it must leave what it captured as it was.
  template <typename WriteWork>
  std::invoke_result_t<WriteWork, Unit&> write(WriteWork work) {
    return run([this](const Work& unit_work) { writes_->run(unit_work); }, work);
  }

  StatementWatch& statements() { return statements_; }

 private:
  template <typename Result>
  struct is_expected : std::false_type {};
  template <typename Value, typename Error>
  struct is_expected<tl::expected<Value, Error>> : std::true_type {};

  template <typename Run, typename UnitWork>
  static std::invoke_result_t<UnitWork, Unit&> run(Run run_unit, UnitWork& work) {
    using Result = std::invoke_result_t<UnitWork, Unit&>;
    if constexpr (std::is_void_v<Result>) {
      run_unit([&](Unit& unit) { work(unit); });
    } else {
      std::optional<Result> result;
      run_unit([&](Unit& unit) {
        result.emplace(work(unit));
        if constexpr (is_expected<Result>::value)
          if (!result->has_value()) unit.abandon();
      });
      return std::move(*result);
    }
  }

  void run_reading(const Work& work);

  StatementWatch statements_;
  std::optional<DataFolderLock> lock_;
  ReaderPool readers_;
  std::optional<WriteQueue> writes_;
};

}  // namespace server
