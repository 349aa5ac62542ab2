// What a notice is about, with the words that are known of it in the other language.
#pragma once

#include "criteria/notice_file.hpp"
#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/notice_store.hpp"

namespace server {

// The tender, or the consultation as what is announced, in that language.
Result<criteria::Tender> announced_tender(Service& service, const NoticeSubject& subject,
                                          criteria::TextLanguage language);

// Translates what the file does not and the service knows: the texts of a consultation, and criteria that
// still read as they do in the library.
criteria::NoticeFile with_known_texts(Service& service, const NoticeSubject& subject,
                                      const criteria::Tender& tender, criteria::NoticeFile file);

}  // namespace server
