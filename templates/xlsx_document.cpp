#include "templates/xlsx_document.hpp"

#include "templates/xlsx_check.hpp"
#include "templates/xlsx_format.hpp"
#include "templates/xlsx_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace templates {
namespace {

constexpr std::size_t most_property_bytes = 255;

// A file that cannot be written is a failure of the world, told by std::system_error; the library has files
// besides ours.
[[noreturn]] void fail(std::string_view what) {
  const auto message = "workbook: " + std::string(what);
  if (errno != 0) throw std::system_error(errno, std::generic_category(), message);
  throw std::runtime_error(message);
}

}  // namespace

// An anonymous file that lives in memory and has a path as long as it is open.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail("memory file");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { close(descriptor_); }

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  std::string content() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) fail("memory file");
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
      const ssize_t got =
          pread(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
      if (got <= 0) fail("memory file");
      done += static_cast<std::size_t>(got);
    }
    return bytes;
  }

 private:
  int descriptor_;
};

struct XlsxDocument::State {
  MemoryFile file;
  lxw_workbook* book = nullptr;
  std::deque<XlsxSheet> sheets;  // addresses stay
  std::optional<XlsxFormats> formats;
};

namespace {

void set_properties(lxw_workbook* book, const XlsxProperties& properties) {
  std::string title = cut(properties.title, most_property_bytes);
  std::string subject = cut(properties.subject, most_property_bytes);
  std::string author = cut(properties.author, most_property_bytes);
  lxw_doc_properties written{};
  written.title = title.data();
  written.subject = subject.data();
  written.author = author.data();
  // 0 would mean the time of writing.
  written.created = static_cast<time_t>(std::max<std::int64_t>(properties.created.seconds(), 1));
  check_written(workbook_set_properties(book, &written), "properties");
  for (const auto& [name, value] : properties.custom)
    check_written(
        workbook_set_custom_property_string(book, name.c_str(), cut(value, most_property_bytes).c_str()),
        "custom property");
}

}  // namespace

XlsxDocument::XlsxDocument(const XlsxProperties& properties, Mode mode) : state_(std::make_unique<State>()) {
  lxw_workbook_options options{};
  options.constant_memory = mode == Mode::streaming ? LXW_TRUE : LXW_FALSE;
  state_->book = workbook_new_opt(state_->file.path().c_str(), &options);
  if (!state_->book) fail("no memory");
  state_->formats.emplace(state_->book);
  set_properties(state_->book, properties);
}

XlsxDocument::~XlsxDocument() {
  if (state_ && state_->book) lxw_workbook_free(state_->book);
}

XlsxSheet& XlsxDocument::sheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(state_->book, name.c_str());
  if (!sheet) throw std::logic_error("workbook: sheet name " + name);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  return state_->sheets.emplace_back(sheet, state_->book, *state_->formats, name);
}

void XlsxDocument::define_name(const std::string& name, const std::string& reference) {
  check_written(workbook_define_name(state_->book, name.c_str(), ("=" + reference).c_str()),
                "defined name " + name);
}

std::string XlsxDocument::finish() {
  lxw_workbook* book = std::exchange(state_->book, nullptr);
  errno = 0;
  const lxw_error result = workbook_close(book);
  if (result != LXW_NO_ERROR) fail(lxw_strerror(result));
  return state_->file.content();
}

}  // namespace templates
