// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/AnswerMessage.h"

#include <array>
#include <cstdio>

namespace redoubt::server {

std::string httpDate(std::time_t now)
{
    static constexpr std::array Days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array Months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT", Days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                  Months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    return text.data();
}

bhttp::response<bhttp::string_body> answerMessage(HttpResponse &response, unsigned version, bool keepAlive, bool headOnly, std::time_t now)
{
    bhttp::response<bhttp::string_body> message;
    message.result(response.status);
    message.version(version);
    for (const auto &[name, value] : response.headers)
        message.set(boost::beast::string_view(name.data(), name.size()), boost::beast::string_view(value.data(), value.size()));
    if (!response.contentType.empty())
        message.set(bhttp::field::content_type, response.contentType);
    message.set(bhttp::field::date, httpDate(now));
    message.set(bhttp::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    if (response.status != 204 || !response.body.empty())
        message.content_length(response.body.size() + response.restBytes);
    message.keep_alive(keepAlive);
    if (!headOnly)
        message.body() = std::move(response.body);
    return message;
}

} // namespace redoubt::server
