#include "templates/zip_file.hpp"

#include "import/zip_reader.hpp"
#include "support/temporary_folder.hpp"

#include <cstdlib>
#include <fstream>

#include <gmock/gmock.h>

namespace templates {
namespace {

std::vector<ZipPart> unpacked(const std::string& bytes) {
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  EXPECT_TRUE(archive) << archive.error().front().code;
  std::vector<ZipPart> parts;
  if (!archive) return parts;
  for (const auto& entry : archive->entries()) {
    importing::ZipEntryStream stream(*archive, entry);
    ZipPart part{entry.name, ""};
    for (;;) {
      const auto piece = stream.next();
      EXPECT_TRUE(piece);
      if (!piece || piece->empty()) break;
      part.content.append(*piece);
    }
    parts.push_back(std::move(part));
  }
  return parts;
}

const std::vector<ZipPart>& samples() {
  static const std::vector<ZipPart> parts{{"[Content_Types].xml", "<a/>"},
                                          {"word/document.xml", std::string(100'000, 'x')},
                                          {"brieven/café.txt", ""},
                                          {"a", std::string("\0\xFF", 2)}};
  return parts;
}

TEST(ZipFile, IsReadBackByTheStrictReaderInTheOrderGiven) {
  const auto parts = unpacked(zip_file(samples()));
  ASSERT_EQ(parts.size(), samples().size());
  for (std::size_t at = 0; at < parts.size(); ++at) {
    EXPECT_EQ(parts[at].name, samples()[at].name);
    EXPECT_EQ(parts[at].content, samples()[at].content);
  }
  EXPECT_TRUE(unpacked(zip_file({})).empty());
}

TEST(ZipFile, HasTheSameBytesInEveryTimeZone) {
  const std::string bytes = zip_file(samples());
  const char* zone = std::getenv("TZ");
  const std::string before = zone ? zone : "";
  ::setenv("TZ", "America/New_York", 1);
  ::tzset();
  const std::string elsewhere = zip_file(samples());
  zone ? ::setenv("TZ", before.c_str(), 1) : ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(bytes, elsewhere);
}

TEST(ZipFile, IsTakenByAnotherImplementation) {
  const test_support::TemporaryFolder folder;
  const auto path = folder.path() / "archive.zip";
  std::ofstream(path, std::ios::binary) << zip_file(samples());
  const std::string command =
      "python3 -c \"import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); "
      "sys.exit(z.testzip() is not None or z.infolist()[2].filename!='brieven/caf\\u00e9.txt' or "
      "z.infolist()[0].date_time!=(1980,1,1,0,0,0))\" ";
  EXPECT_EQ(std::system((command + path.string()).c_str()), 0);
}

TEST(ZipFile, RefusesTwoPartsOfOneName) {
  EXPECT_THROW(zip_file({{"a", "1"}, {"a", "2"}}), std::logic_error);
}

}  // namespace
}  // namespace templates
