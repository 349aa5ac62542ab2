// A page as one person gets it: pages are made, and kept, without anybody in mind, with marks where persons
// differ.
#pragma once

#include "server/http/viewer.hpp"

#include <string>
#include <string_view>

namespace server {

// The marks, each a comment in HTML; a text of a user cannot hold one, for it is escaped:
//   if inside … end if       accounts are off, or somebody is signed in
//   if person … end if       somebody is signed in
//   if stranger … end if     accounts are on, and nobody is
//   if typed … end if        accounts are off: names are typed
//   if may METHOD PATH … end if     the viewer may do that
//   if log ADDRESS … end if  the viewer may have that export of the audit log
//   if step STEP,STEP TENDER … end if  one of the steps is for a role of the viewer in that tender
//   if seat TENDER … end if  the viewer is of the panel of that tender
//   if other NAME … end if   the viewer is somebody else than who has that name
//   if not CONDITION … end if
//   person                   the name of who is signed in
// They nest. A form that posts what the viewer may not is left out with all that stands in it; the others get
// the token against forgery as their first field.
std::string personal_page(std::string_view html, const Viewer* viewer);

}  // namespace server
