#include "import/zip_reader.hpp"

#include "support/finding_codes.hpp"
#include "support/zip_builder.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using importing::Limits;
using importing::ZipArchive;
using importing::ZipEntry;
using importing::ZipEntryStream;
using test_support::build_zip;
using test_support::codes;
using test_support::ZipPart;
using test_support::ZipShape;
using testing::ElementsAre;

ZipPart part(std::string name, std::string content) {
  ZipPart made;
  made.name = std::move(name);
  made.content = std::move(content);
  return made;
}

criteria::Checked<std::string> content_of(const ZipArchive& archive, const std::string& name) {
  const ZipEntry* entry = archive.find(name);
  if (entry == nullptr) return tl::unexpected(criteria::Findings{criteria::error("test.noEntry", name)});
  ZipEntryStream stream(archive, *entry);
  std::string content;
  for (;;) {
    const auto piece = stream.next();
    if (!piece) return tl::unexpected(piece.error());
    if (piece->empty()) return content;
    content += *piece;
  }
}

// Opens the archive and reads every entry: the codes of the first thing that is wrong.
std::vector<std::string> findings_in(const std::string& bytes, const Limits& limits = {}) {
  const auto archive = ZipArchive::open(bytes, limits);
  if (!archive) return codes(archive);
  for (const ZipEntry& entry : archive->entries())
    if (const auto content = content_of(*archive, entry.name); !content) return codes(content);
  return {};
}

std::string noise(std::size_t length) {
  std::string bytes;
  std::uint32_t state = 12345;
  while (bytes.size() < length) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24);
  }
  return bytes;
}

TEST(ZipReader, GivesStoredAndDeflatedEntriesAsTheyWere) {
  ZipPart stored = part("map/stored.bin", noise(200'000));
  stored.deflated = false;
  const std::string bytes = build_zip({stored, part("deflated.bin", noise(300'000)), part("empty", "")});
  const auto archive = ZipArchive::open(bytes, Limits{});
  ASSERT_TRUE(archive) << codes(archive)[0];
  EXPECT_EQ(content_of(*archive, "map/stored.bin"), noise(200'000));
  EXPECT_EQ(content_of(*archive, "deflated.bin"), noise(300'000));
  EXPECT_EQ(content_of(*archive, "empty"), "");
  EXPECT_EQ(archive->find("absent"), nullptr);
}

TEST(ZipReader, FindsAnEntryWhateverTheCaseAndSlashesOfItsName) {
  const std::string bytes = build_zip({part("xl\\Worksheets\\sheet1.xml", "x")});
  const auto archive = ZipArchive::open(bytes, Limits{});
  ASSERT_TRUE(archive);
  EXPECT_EQ(archive->entries()[0].name, "xl/Worksheets/sheet1.xml");
  EXPECT_NE(archive->find("XL/worksheets/SHEET1.xml"), nullptr);
}

TEST(ZipReader, ReadsSizesThatFollowTheData) {
  for (const bool signature : {true, false}) {
    ZipPart first = part("a", "inhoud");
    first.has_descriptor = true;
    first.has_descriptor_signature = signature;
    EXPECT_THAT(findings_in(build_zip({first, part("b", "meer")})), ElementsAre());
  }
}

TEST(ZipReader, TakesFoldersAndUnneededZip64FieldsForWhatTheyAre) {
  ZipPart folder = part("xl/", "");
  folder.deflated = false;
  ZipPart reserved = part("a", "inhoud");
  reserved.local_extra = std::string("\x01\x00\x10\x00", 4).append(16, '\0');
  EXPECT_THAT(findings_in(build_zip({folder, reserved})), ElementsAre());
}

struct Lie {
  const char* name;
  std::function<void(ZipPart&, ZipShape&)> tell;
  const char* code;
};

class ZipReaderRefuses : public testing::TestWithParam<Lie> {};

TEST_P(ZipReaderRefuses, AnArchiveThatLies) {
  std::vector<ZipPart> parts = {part("eerste.xml", "een"), part("tweede.xml", std::string(5'000, 'b')),
                                part("derde.xml", "drie")};
  ZipShape shape;
  ASSERT_THAT(findings_in(build_zip(parts, shape)), ElementsAre());
  GetParam().tell(parts[1], shape);
  EXPECT_THAT(findings_in(build_zip(parts, shape)), ElementsAre(GetParam().code));
}

const Lie lies[] = {
    {"TwoEqualNames", [](ZipPart& p, ZipShape&) { p.name = "derde.xml"; }, "zip.duplicateEntry"},
    {"NamesThatDifferInCase", [](ZipPart& p, ZipShape&) { p.name = "DERDE.xml"; }, "zip.duplicateEntry"},
    {"ANameThatClimbs", [](ZipPart& p, ZipShape&) { p.name = "../tweede.xml"; }, "zip.unsafeName"},
    {"ANameThatClimbsBackwards", [](ZipPart& p, ZipShape&) { p.name = "a\\..\\b"; }, "zip.unsafeName"},
    {"AnAbsoluteName", [](ZipPart& p, ZipShape&) { p.name = "/etc/passwd"; }, "zip.unsafeName"},
    {"ADriveName", [](ZipPart& p, ZipShape&) { p.name = "C:tweede.xml"; }, "zip.unsafeName"},
    {"AnEmptyName", [](ZipPart& p, ZipShape&) { p.name = ""; }, "zip.unsafeName"},
    {"ANameThatIsNoUtf8", [](ZipPart& p, ZipShape&) { p.name = "\xC3("; }, "zip.unsafeName"},
    {"AnotherLocalName", [](ZipPart& p, ZipShape&) { p.local_name = "vierde.xml"; }, "zip.headerMismatch"},
    {"AnotherLocalSize", [](ZipPart& p, ZipShape&) { p.local_size = 4'999; }, "zip.headerMismatch"},
    {"ASecondNameInAnExtraField",
     [](ZipPart& p, ZipShape&) { p.directory_extra = std::string("\x75\x70\x01\x00\x01", 5); },
     "zip.headerMismatch"},
    {"AnExtraFieldThatIsCutOff",
     [](ZipPart& p, ZipShape&) { p.local_extra = std::string("\x01\x00\x10\x00\x00\x00\x00\x00", 8); },
     "zip.malformed"},
    {"AWrongChecksum", [](ZipPart& p, ZipShape&) { p.crc = 1; }, "zip.checksum"},
    {"ASizeTooSmall", [](ZipPart& p, ZipShape&) { p.size = 4'999; }, "zip.size"},
    {"ASizeTooLarge", [](ZipPart& p, ZipShape&) { p.size = 5'001; }, "zip.size"},
    {"AStoredSizeThatDiffers",
     [](ZipPart& p, ZipShape&) {
       p.deflated = false;
       p.size = 5'001;
     },
     "zip.size"},
    {"AFolderWithContent", [](ZipPart& p, ZipShape&) { p.name = "map/"; }, "zip.size"},
    {"EncryptedData", [](ZipPart& p, ZipShape&) { p.flags = 1; }, "zip.encrypted"},
    {"MaskedHeaders", [](ZipPart& p, ZipShape&) { p.flags = 1U << 13; }, "zip.malformed"},
    {"AnotherMethod", [](ZipPart& p, ZipShape&) { p.method = 14; }, "zip.method"},
    {"DeflatedDataCalledStored", [](ZipPart& p, ZipShape&) { p.method = 0; }, "zip.size"},
    {"StoredDataCalledDeflated",
     [](ZipPart& p, ZipShape&) {
       p.deflated = false;
       p.method = 8;
     },
     "zip.damagedEntry"},
    {"SizesOf64Bits", [](ZipPart& p, ZipShape&) { p.size = 0xFFFFFFFF; }, "zip.zip64"},
    {"LocalSizesOf64Bits", [](ZipPart& p, ZipShape&) { p.local_size = 0xFFFFFFFF; }, "zip.zip64"},
    {"BytesBetweenEntries", [](ZipPart& p, ZipShape&) { p.after_data = "?"; }, "zip.gaps"},
    {"ADescriptorThatIsNotAnnounced",
     [](ZipPart& p, ZipShape&) { p.after_data = std::string("PK\x07\x08").append(12, '\0'); }, "zip.gaps"},
    {"AProgramInFront", [](ZipPart&, ZipShape& s) { s.before = "MZ"; }, "zip.gaps"},
    {"BytesBehindTheEnd", [](ZipPart&, ZipShape& s) { s.after = "\n"; }, "zip.gaps"},
    {"AComment", [](ZipPart&, ZipShape& s) { s.comment = "hallo"; }, "zip.gaps"},
    {"FewerEntriesThanTheDirectoryHas", [](ZipPart&, ZipShape& s) { s.entries = 2; }, "zip.gaps"},
    {"MoreEntriesThanTheDirectoryHas", [](ZipPart&, ZipShape& s) { s.entries = 4; }, "zip.malformed"},
};

INSTANTIATE_TEST_SUITE_P(Lies, ZipReaderRefuses, testing::ValuesIn(lies),
                         [](const auto& tested) { return tested.param.name; });

TEST(ZipReader, RefusesADescriptorThatSaysSomethingElse) {
  ZipPart first = part("a", "inhoud");
  first.has_descriptor = true;
  std::string bytes = build_zip({first});
  const std::size_t descriptor = bytes.find("PK\x07\x08");
  bytes[descriptor + 4] = static_cast<char>(bytes[descriptor + 4] + 1);
  EXPECT_THAT(findings_in(bytes), ElementsAre("zip.headerMismatch"));
}

TEST(ZipReader, RefusesEveryArchiveThatIsCutOff) {
  const std::string whole = build_zip({part("een", "inhoud"), part("twee", "meer inhoud")});
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_THAT(findings_in(whole.substr(0, length)), ElementsAre("zip.truncated")) << length;
}

TEST(ZipReader, RefusesMoreEntriesThanTheLimit) {
  Limits limits;
  limits.zip_entries = 1;
  EXPECT_THAT(findings_in(build_zip({part("a", "1")}), limits), ElementsAre());
  EXPECT_THAT(findings_in(build_zip({part("a", "1"), part("b", "2")}), limits),
              ElementsAre("zip.tooManyEntries"));
}

TEST(ZipReader, RefusesABombBeforeInflatingIt) {
  Limits limits;
  limits.part_bytes = 1'000'000;
  limits.total_bytes = 1'500'000;
  limits.ratio_from_bytes = 900'000;
  limits.ratio = 100;
  const std::string blanks(1'000'001, ' ');
  EXPECT_THAT(findings_in(build_zip({part("groot", blanks)}), limits), ElementsAre("zip.bomb"));
  EXPECT_THAT(findings_in(build_zip({part("dicht", blanks.substr(0, 950'000))}), limits),
              ElementsAre("zip.bomb"));
  EXPECT_THAT(findings_in(build_zip({part("klein", blanks.substr(0, 800'000))}), limits), ElementsAre());
  EXPECT_THAT(findings_in(build_zip({part("een", blanks.substr(0, 800'000)),
                                     part("twee", blanks.substr(0, 800'000))}),
                          limits),
              ElementsAre("zip.bomb"));
}

// The announced size is what the limits judge, so inflating must never go past it.
TEST(ZipReader, StopsAtTheAnnouncedSizeWhenThereIsMore) {
  ZipPart bomb = part("bom", std::string(50'000'000, ' '));
  bomb.size = 10;
  const std::string bytes = build_zip({bomb});
  const auto archive = ZipArchive::open(bytes, Limits{});
  ASSERT_TRUE(archive);
  ZipEntryStream stream(*archive, archive->entries()[0]);
  EXPECT_THAT(codes(stream.next()), ElementsAre("zip.size"));
}

TEST(ZipReader, ShowsAnUnsafeNameInAFormThatCanBePrinted) {
  const auto archive = ZipArchive::open(build_zip({part("../a\n\xFF", "x")}), Limits{});
  ASSERT_FALSE(archive);
  EXPECT_EQ(archive.error()[0].parameter("entry"), "../a??");
}

}  // namespace
