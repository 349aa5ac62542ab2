// The bounds on what a file from outside may make us do. Each is checked before the thing it bounds is built,
// so that a hostile file costs its sender more than it costs us. Together they keep whatever file is refused
// below 256 MB of memory and 2 seconds; tests/import/refusal_cost_test.cpp holds them to it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace importing {

struct Limits {
  // A filled-in form is some 50 kB; a price sheet of a million lines some 20 MB.
  std::size_t file_bytes = std::size_t{64} << 20;
  // Comma-separated values, of which a copy in UTF-8 is made, at worst three times their size: two million
  // cells of twelve characters.
  std::size_t csv_bytes = std::size_t{24} << 20;

  // A workbook has about 15 parts and a few more for each sheet and picture.
  std::size_t zip_entries = 2'000;
  // One inflated part: a sheet of a million cells is about 50 MB of XML. Sheets are read as a stream, so this
  // bounds time (some 0.5 s) and not memory.
  std::uint64_t part_bytes = std::uint64_t{128} << 20;
  // All parts together, as announced; inflating never goes past what was announced.
  std::uint64_t total_bytes = std::uint64_t{256} << 20;
  // Inflated : compressed. Dense sheets of equal cells reach 60; a bomb about 500 to 1,000. Small parts may
  // be all blanks, so the ratio counts from `ratio_from_bytes` only.
  std::uint64_t ratio = 200;
  std::uint64_t ratio_from_bytes = std::uint64_t{1} << 20;
  // Parts that are kept in memory as a whole list (workbook, relationships, styles, properties).
  std::uint64_t small_part_bytes = std::uint64_t{8} << 20;

  // XML that becomes a tree in memory: a letter and an empty element by turns, five bytes, become two nodes
  // of
  // 64. Published notices are below 1 MB.
  std::size_t xml_document_bytes = std::size_t{6} << 20;
  // Nesting in XML; a worksheet needs about 8, rich drawings 20.
  std::size_t xml_depth = 64;
  // Elements of one document; a cell with a formula takes three, so this leaves room for the cells below.
  std::size_t xml_elements = 10'000'000;
  // Attributes of one element; the root of a worksheet has some 25 with its namespace declarations.
  std::size_t xml_attributes = 48;
  // One tag, one comment or one unbroken text. Must hold `text_bytes` written wholly as character references.
  std::size_t xml_token_bytes = std::size_t{1} << 20;
  // Namespaces in one document, and declarations that hold at one place.
  std::size_t xml_namespaces = 100;

  // JSON, which is held twice while its values point into it; 10,000 bids on 100 criteria are 15.3 MB.
  std::size_t json_bytes = std::size_t{24} << 20;
  // The same in XML, of which the texts are held a second time and the elements around them are not. As JSON
  // it is twice as large at most, which `record_limits` must take.
  std::size_t archive_bytes = std::size_t{32} << 20;
  // Nesting in JSON: room for criteria 25 levels deep, and one less than their XML needs.
  std::size_t json_depth = 60;
  // Values in one JSON or archive document; 10,000 bids on 100 criteria have about a million, 40 bytes each.
  std::size_t json_values = 1'500'000;
  // What the lists of such a document become, without their texts: a short object may make a criterion of 632
  // bytes. The answers of those 10,000 bids take 72 MB.
  std::size_t item_bytes = std::size_t{80} << 20;

  std::size_t sheets = 250;
  // Over all sheets together; at 12 bytes each and their text this stays well below 256 MB.
  std::size_t cells = 2'000'000;
  std::size_t shared_strings = 2'000'000;
  // One cell: the 32,767 characters that a spreadsheet allows, at most 4 bytes each.
  std::size_t text_bytes = 131'068;
  // The kept text of all cells together.
  std::size_t all_text_bytes = std::size_t{64} << 20;
  // Cells covered by all array formulas of a sheet together; twice a whole column and then some.
  std::uint64_t formula_area = std::uint64_t{4} << 20;
  // Rows looked at for what merged ranges of a sheet hide: each range may lie over all rows.
  std::uint64_t merged_rows = std::uint64_t{4} << 20;
  // Number formats and cell styles; spreadsheets stop at 65,490.
  std::size_t styles = 65'536;
  std::size_t defined_names = 10'000;
  std::size_t properties = 1'000;

  // Errors and, apart from them, warnings; nobody reads further, and each costs memory.
  std::size_t findings = 100;
};

// Records: what was written here, and is read back from the database or verified by its reader. Such a
// document may be as large as a file may be at all: an evaluation of 800 bids on 60 criteria with every step
// is some 60 MB.
inline Limits record_limits() {
  Limits limits;
  limits.json_bytes = limits.archive_bytes = limits.file_bytes;
  limits.json_values = 4'000'000;
  limits.item_bytes = std::size_t{1} << 30;
  return limits;
}

// Letters in Word's form, which take less than a workbook.
inline Limits word_limits() {
  Limits limits;
  // Pictures are the largest part: a letterhead is some 200 kB, a photograph some megabytes.
  limits.file_bytes = std::size_t{8} << 20;
  // All parts are kept, for they are written again, and all XML is gone through twice. A letter of ten pages
  // is 200 kB of it; what remains is for pictures, which are packed already.
  limits.part_bytes = std::uint64_t{8} << 20;
  limits.total_bytes = std::uint64_t{12} << 20;
  limits.xml_document_bytes = std::size_t{2} << 20;
  // A letter has about 15 parts, and some for each picture.
  limits.zip_entries = 500;
  return limits;
}

}  // namespace importing
