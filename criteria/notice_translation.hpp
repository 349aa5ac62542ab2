// The texts of a notice in a second language: which there are, and the tender as it reads in that language.
#pragma once

#include "criteria/notice_file.hpp"
#include "criteria/tender.hpp"

#include <functional>
#include <string>
#include <vector>

namespace criteria {

TextLanguage other_language(TextLanguage language);

// Where a text is told; not every notice tells all of them.
enum class NoticeTextKind {
  subject,      // title and description of the whole and of lots
  law,          // the national legal basis
  review,       // deadline and way of review
  criterion,    // title and description of criteria
  strategy,     // why the goals
  accelerated,  // why the procedure is accelerated
  framework,    // why the framework agreement is long
  payment,
  performance,
  change  // what changed
};

// A text that is told in the file's own language, with its translation.
struct NoticeText {
  std::string place;  // of the translation: "translation.lots[0].title", "changes[1].translation"
  NoticeTextKind kind = NoticeTextKind::subject;
  std::string subject;  // the lot or criterion that it is of; empty: the whole
  std::string original;
  // Its translation, in a file with the entries of the tender and the changes of the file that was asked.
  std::function<std::string&(NoticeFile&)> translation;
};

// With an entry for each lot and criterion of the tender, in its order.
NoticeFile with_translation_entries(NoticeFile file, const Tender& tender);
// Every text that is there in the original, in the order of the notice.
std::vector<NoticeText> notice_texts(const Tender& tender, const NoticeFile& file);
// The label of what a text is: "translation.title", "translation.lot.title", "translation.criterion.title".
std::string label_of(const NoticeText& text);

// The tender and what is told of it in the other language; what is not translated is empty.
struct TranslatedNotice {
  Tender tender;
  NoticeFile file;
};
TranslatedNotice translated(const Tender& tender, const NoticeFile& file);

// Without the entries of lots and criteria of which nothing is translated.
void drop_empty_translations(NoticeTranslation& translation);

}  // namespace criteria
