// The marks by which a form that came back is read, whatever happened to its rows, columns and sheets:
// templates writes them, import finds them. Marks stand in hidden cells, are plain text, and survive CSV.
//
//   column A of a marked row    row mark: `ww:answer:K1`, `ww:field:investment:P`, `ww:row:parts:3:K4`
//   a row marked `ww:columns`   names the columns of the marked rows below it, up to the next such row
//   hidden sheet `_ww`          row mark, defined name and cell of every single input cell
#pragma once

#include <string_view>

namespace criteria::marks {

inline constexpr std::string_view map_sheet = "_ww";

// Row marks that stand alone; their value is in the answer column.
inline constexpr std::string_view columns = "ww:columns";
inline constexpr std::string_view kind = "ww:form";            // a kind below
inline constexpr std::string_view reference = "ww:reference";  // the tender's
inline constexpr std::string_view lot = "ww:lot";
inline constexpr std::string_view version = "ww:version";    // of the tender for which the form was made
inline constexpr std::string_view notation = "ww:notation";  // shows how this file writes 1234.5
inline constexpr std::string_view bidder = "ww:bidder";
inline constexpr std::string_view assessor = "ww:assessor";

inline constexpr std::string_view kind_bid = "bid";          // every answer
inline constexpr std::string_view kind_quality = "quality";  // all but prices: the first envelope
inline constexpr std::string_view kind_price = "price";      // prices alone: the second envelope
inline constexpr std::string_view kind_grades = "grades";
inline constexpr std::string_view kind_consultation = "consultation";  // answers of a supplier

// Row marks that are followed by what they are about.
inline constexpr std::string_view answer_prefix = "ww:answer:";  // criterion id
// Criterion id; what stands in the answer column names the attachment that a panel grades.
inline constexpr std::string_view attachment_prefix = "ww:attachment:";
inline constexpr std::string_view field_prefix = "ww:field:";        // field ":" criterion id
inline constexpr std::string_view row_prefix = "ww:row:";            // table ":" number ":" criterion id
inline constexpr std::string_view grade_prefix = "ww:grade:";        // number
inline constexpr std::string_view question_prefix = "ww:question:";  // question id

// Who answers a consultation.
inline constexpr std::string_view respondent = "ww:respondent";
inline constexpr std::string_view size_class = "ww:size";
inline constexpr std::string_view contact = "ww:contact";

// Column marks.
inline constexpr std::string_view answer_column = "ww:answer";
inline constexpr std::string_view type_column = "ww:type";  // "boolean", "number", "amount", "level", …
inline constexpr std::string_view remark_column = "ww:remark";
inline constexpr std::string_view bid_column = "ww:bid";
inline constexpr std::string_view criterion_column = "ww:criterion";
inline constexpr std::string_view motivation_column = "ww:motivation";
inline constexpr std::string_view asked_column = "ww:asked";
inline constexpr std::string_view confidential_column = "ww:confidential";
// A column of a table of inputs is marked with this and the input's name in the dossier: `ww:in:mass`.
inline constexpr std::string_view input_prefix = "ww:in:";

// What the notation row's answer cell holds, and how the text cells of the form are written.
inline constexpr std::string_view notation_dutch = "dutch";  // 1.234,50
inline constexpr std::string_view notation_plain = "plain";  // 1234.50
inline constexpr std::string_view notation_sample = "1234.5";

// The assessor of a form that holds the judgement of the whole panel.
inline constexpr std::string_view consensus = "*";

}  // namespace criteria::marks
