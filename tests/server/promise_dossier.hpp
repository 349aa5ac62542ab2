// A tender with one lot and a winner, A, who promises something about circularity.
#pragma once

namespace server_test {

inline constexpr const char* winning_dossier =
    R"({"format":"wederwaarde-dossier/1","tender":{"reference":"P-1","title":"Bestrating","buyer":{"name":"Gemeente Gouda"},)"
    R"("lots":[{"id":"1","award":{"method":"weighted-points","rounding":{"decimals":2,"mode":"half-up","at":"total"},)"
    R"("onWithdrawal":"recompute","ties":["draw"]},"criteria":[)"
    R"({"id":"K1","kind":"quality","title":"MKI","weight":"40","answer":{"type":"number","unit":"€/m³"},)"
    R"("scoring":{"rule":"linear","worst":"25","best":"15","outside":"clamp"},"circular":{"quantity":"mki"}},)"
    R"({"id":"K2","kind":"quality","title":"Keurmerk","weight":"20","answer":{"type":"grade"},"circular":{"strategy":"reuse"},)"
    R"("scoring":{"rule":"levels","levels":{"goud":"100","zilver":"50","geen":"0"}}},)"
    R"({"id":"P","kind":"price","title":"Prijs","weight":"40","answer":{"type":"amount"},)"
    R"("scoring":{"rule":"linear","worst":"300000","best":"200000","outside":"clamp"}}]}]},)"
    R"("bids":[{"id":"A","lot":"1","answers":{"K1":"18.50","K2":"goud","P":"240000.00"}},)"
    R"({"id":"B","lot":"1","answers":{"K1":"20","K2":"zilver","P":"250000.00"}}],"grades":[],"draws":[]})";

}  // namespace server_test
