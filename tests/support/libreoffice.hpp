// LibreOffice as a person would use it: opens what we wrote, recalculates all of it, changes cells, saves in
// other formats. Each object has a profile of its own in a new folder, which goes when the object goes.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace test_support {

class LibreOffice {
 public:
  // `locale`: in whose notation cells are shown, for example "nl-NL".
  explicit LibreOffice(const std::string& locale = "en-US");

  // For the files of the test.
  const std::filesystem::path& folder() const { return folder_.path(); }
  std::filesystem::path write(const std::string& name, const std::string& bytes) const;

  // What the command lines of tests/support/libreoffice_profile/user/basic/Standard/User.xba say, one start
  // for all of them. Throws std::runtime_error when it does not end well within the time.
  using Command = std::vector<std::string>;
  void run(const std::vector<Command>& commands);

  // Every sheet of each workbook after a full recalculation, as unrounded values: by sheet name, rows of
  // cells.
  using Rows = std::vector<std::vector<std::string>>;
  using Sheets = std::map<std::string, Rows>;
  std::vector<Sheets> recalculated(const std::vector<std::filesystem::path>& workbooks);

 private:
  TemporaryFolder folder_;
};

inline constexpr const char* save_as_xlsx = "Calc MS Excel 2007 XML";
inline constexpr const char* save_as_ods = "calc8";
inline constexpr const char* save_as_csv = "Text - txt - csv (StarCalc)";
// Comma, double quotes, UTF-8, every sheet in a file of its own: NAME-SHEET.csv.
inline constexpr const char* csv_values = "44,34,76,1,,0,false,true,false,false,false,-1";
inline constexpr const char* csv_as_shown = "44,34,76,1,,0,false,true,true,false,false,-1";
inline constexpr const char* csv_as_shown_semicolon = "59,34,76,1,,0,false,true,true,false,false,-1";

LibreOffice::Rows parse_csv(const std::string& text);

}  // namespace test_support
