// What the guidelines of NCSC-NL for TLS (2025-05) call good, in the words of OpenSSL: for those who come
// here, and for those whom the service asks.
#pragma once

namespace server {

inline constexpr const char* tls_1_3_suites =
    "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256";
inline constexpr const char* tls_1_2_suites =
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256:"
    "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256";

}  // namespace server
