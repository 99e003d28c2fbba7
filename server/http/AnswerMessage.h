// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Exchange.h"

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include <ctime>
#include <string>

namespace redoubt::server {

/// IMF-fixdate of RFC 9110 §5.6.7: what an answer's Date is (§6.6.1).
[[nodiscard]] std::string httpDate(std::time_t now);

/// @p response as HTTP says it, its body moved out unless only the head was asked for. HttpResponse::rest is left: who sends it
/// has announced it here.
[[nodiscard]] boost::beast::http::response<boost::beast::http::string_body> answerMessage(HttpResponse &response, unsigned version, bool keepAlive,
                                                                                          bool headOnly, std::time_t now);

} // namespace redoubt::server
